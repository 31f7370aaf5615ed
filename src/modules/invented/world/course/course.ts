import type { Part } from '../cast/cast.ts';
import type { Profile } from '../cast/participant.ts';
import { profileOf } from '../cast/participant.ts';
import type { Maker } from '../maker.ts';
import type { Setting } from '../setting/setting.ts';
import type { Caseload, Enrolment, LocalDate, ProgramKind, StaffMember } from '../types.ts';
import { caseloadsOf } from './caseloads.ts';
import { enrolmentsOf } from './enrolments.ts';
import type { Stay } from './stays.ts';
import { staysOf } from './stays.ts';

/** A person's time with the center, before anything that happened in it. */
export interface Course extends Profile {
  stays: readonly Stay[];
  enrolments: readonly Enrolment[];
  caseloads: readonly Caseload[];
}

export function courseOf(maker: Maker, setting: Setting, part: Part, index: number): Course {
  const stays = staysOf(maker, part);
  const profile = profileOf(maker, setting, part, index, stays[0]?.startedOn ?? maker.opening);
  const { id, ways } = profile.participant;
  const enrolments = enrolmentsOf(maker, setting, part, id, ways, stays);
  return { ...profile, stays, enrolments, caseloads: caseloadsOf(maker, setting, part, id, stays) };
}

const covers = (span: Stay, date: LocalDate) =>
  span.startedOn <= date && (span.endedOn === null || date <= span.endedOn);

/** The enrolment in that kind of program on that day. */
export function enrolledIn(
  setting: Setting,
  course: Course,
  kind: ProgramKind,
  date: LocalDate,
): Enrolment | undefined {
  const { id } = setting.program(kind);
  return course.enrolments.find((enrolment) => enrolment.programId === id && covers(enrolment, date));
}

/** The person's own coach on that day, or the last one they had. */
export function coachOf(setting: Setting, course: Course, date: LocalDate): StaffMember {
  const turn =
    course.caseloads.find((caseload) => covers(caseload, date)) ??
    course.caseloads.filter(({ startedOn }) => startedOn <= date).at(-1);
  return setting.staffMember(turn?.staffId ?? course.part.coach);
}

/** The coach or whoever covers for them that day. */
export const onDuty = (setting: Setting, course: Course, date: LocalDate): StaffMember | undefined =>
  setting.inPlaceOf(coachOf(setting, course, date).id, date);
