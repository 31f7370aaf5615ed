import { addDays, minutesOf } from '../local-time.ts';
import type { Enrolment, Group, GroupSession, LocalDate } from '../types.ts';
import type { Desk } from './desk.ts';

/** A group a person comes to by name, and whether they asked to be reached out to when they miss it. */
export interface Regular {
  group: Group;
  /** From this day the request stands; null when there is none. */
  signalFrom: LocalDate | null;
  /** Days the person missed while the request stood. */
  missedOn: readonly LocalDate[];
}

const likely = { comes: 0.7, asksToBeReached: 0.3, jobClub: 0.5, spanishGroup: 0.7 };

/** Days before today in which a person with nothing due missed no group. */
const untroubled = 20;

/** Writes when a person came to groups by name. Coming without a name is counted in the sessions. */
export function writeAttendance(desk: Desk): Regular[] {
  const { setting, course, chance } = desk;
  if (course.part.key === 'maya') return [];
  const open = setting.groups.filter((group) =>
    course.enrolments.some(({ programId }) => programId === group.programId),
  );
  const chosen = [
    centerGroup(desk, open),
    chance.yes(likely.jobClub) ? open.find(({ name }) => name === 'Job club') : undefined,
  ];
  return chosen.flatMap((group) => {
    const enrolment = group && course.enrolments.findLast(({ programId }) => programId === group.programId);
    return group && enrolment ? [attend(desk, group, enrolment)] : [];
  });
}

function centerGroup({ setting, course, chance }: Desk, open: readonly Group[]): Group | undefined {
  const center = open.filter(({ programId }) => programId === setting.program('community-center').id);
  const spanish = center.filter(({ language }) => language === 'es');
  const spoken =
    course.participant.languages.includes('es') && chance.yes(likely.spanishGroup) ? spanish : center;
  const fitting = course.participant.languages.includes('es')
    ? spoken
    : center.filter(({ language }) => language === 'en');
  return fitting.length > 0 ? chance.pick(fitting) : undefined;
}

function attend(desk: Desk, group: Group, enrolment: Enrolment): Regular {
  const { maker, course, chance } = desk;
  const mustMiss = course.part.ending === 'missed-group' && group.name !== 'Job club';
  const asks = mustMiss || (course.part.ending === 'quiet' && chance.yes(likely.asksToBeReached));
  const earliest = addDays(enrolment.startedOn, chance.int(5, 20));
  const lately = addDays(maker.today, -chance.int(90, 170));
  const from = asks && lately > earliest ? lately : earliest;
  const signalFrom = asks ? addDays(from, chance.int(20, 35)) : null;
  const until = asks ? maker.yesterday : addDays(from, chance.int(40, 130));
  const lastDay = enrolment.endedOn !== null && enrolment.endedOn < until ? enrolment.endedOn : until;
  const sessions = desk.setting.sessions.filter((session) => session.groupId === group.id);
  const days = sessions.filter(
    (session) => from <= desk.setting.dayOf(session) && desk.setting.dayOf(session) <= lastDay,
  );
  const missedOn: LocalDate[] = [];
  for (const session of days) {
    const date = desk.setting.dayOf(session);
    const present = comes(desk, date, mustMiss && session === days.at(-1));
    const asked = signalFrom !== null && date > addDays(signalFrom, 7);
    if (present || asked) writeOne(desk, group, session, present);
    if (!present && asked) missedOn.push(date);
  }
  return { group, signalFrom, missedOn };
}

function comes({ maker, chance }: Desk, date: LocalDate, mustMiss: boolean): boolean {
  if (mustMiss) return false;
  return chance.yes(likely.comes) || date > addDays(maker.today, -untroubled);
}

/** A session's presence or absence, written down by whoever led it. */
export function writeOne(
  { maker, setting, line, course, chance }: Desk,
  group: Group,
  session: GroupSession,
  present: boolean,
): void {
  const date = setting.dayOf(session);
  const minute = minutesOf(group.startsAt);
  if (present) maker.diary.book([course.participant.id], date, minute, group.minutes);
  line.add('group-attendance', {
    date,
    minute,
    writtenAfter: group.minutes + chance.int(3, 18),
    authorId: session.leaderId,
    category: 'attendance',
    data: { groupId: group.id, present },
    words: {},
  });
}
