import { beside } from '../phrases/pools/reasons.ts';
import type { Setting } from '../setting/setting.ts';
import type { Alongside, Fact, LocalDate, StaffMember } from '../types.ts';
import type { Course } from './course.ts';

/** As many as somebody who is there for all programs walks along with at a time. */
const most = { work: 9, health: 6 };

type Found = { course: Course; startedOn: LocalDate };

/** The stories told by hand stay as they were told; nobody is beside somebody in a language they do not share. */
const fits = ({ part, participant }: Course, member: StaffMember): boolean =>
  part.ending !== 'story' && member.languages.some((language) => participant.languages.includes(language));

const workingTogether = (setting: Setting, courses: readonly Course[]): Found[] => {
  const { id } = setting.program('supported-employment');
  return courses.flatMap((course) =>
    course.enrolments
      .filter(({ programId, endedOn }) => programId === id && endedOn === null)
      .map(({ startedOn }) => ({ course, startedOn })),
  );
};

/** Whoever wrote somebody's first clinical note sees them since that day. */
function seenByClinician(courses: readonly Course[], facts: readonly Fact[]): Found[] {
  return courses.flatMap((course) => {
    const note = facts.find(
      ({ kind, participantId }) => kind === 'clinical-note' && participantId === course.participant.id,
    );
    const isHere = course.enrolments.some(({ endedOn }) => endedOn === null);
    return note && isHere ? [{ course, startedOn: note.happenedAt.slice(0, 10) }] : [];
  });
}

/** Who walks along beside the coaches: the employment specialist, and the clinician of the house. */
export function alongsideOf(
  setting: Setting,
  courses: readonly Course[],
  facts: readonly Fact[],
): Alongside[] {
  const chosen = (role: StaffMember['role'], found: readonly Found[], count: number, reason: string) => {
    const member = setting.staff.find((one) => one.role === role);
    if (!member) return [];
    return found
      .filter(({ course, startedOn }) => fits(course, member) && startedOn >= member.startedOn)
      .slice(0, count)
      .map(({ course, startedOn }) => ({
        participantId: course.participant.id,
        staffId: member.id,
        startedOn,
        reason,
      }));
  };
  return [
    ...chosen('employment-specialist', workingTogether(setting, courses), most.work, beside.work),
    ...chosen('clinician', seenByClinician(courses, facts), most.health, beside.health),
  ];
}
