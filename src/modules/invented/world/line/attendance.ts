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
  const { setting, chance } = desk;
  const mustMiss = desk.course.part.ending === 'missed-group' && group.name !== 'Job club';
  const asks = mustMiss || (desk.course.part.ending === 'quiet' && chance.yes(likely.asksToBeReached));
  const days = asks ? untilNow(desk, enrolment) : forSomeMonths(desk, enrolment);
  const signalFrom = asks ? addDays(days.from, chance.int(20, 35)) : null;
  const sessions = sessionsIn(desk, group, days);
  const came = sessions.filter(
    (session) => comes(desk, group, setting.dayOf(session)) && !(mustMiss && session === sessions.at(-1)),
  );
  const missed = sessions.filter(
    (session) => signalFrom && setting.dayOf(session) > addDays(signalFrom, 7) && !came.includes(session),
  );
  for (const session of came) writeOne(desk, group, session, true);
  for (const session of missed) writeOne(desk, group, session, false);
  return { group, signalFrom, missedOn: missed.map((session) => setting.dayOf(session)) };
}

const sessionsIn = ({ setting }: Desk, group: Group, { from, until }: Days): GroupSession[] =>
  setting.sessions.filter((session) => {
    const date = setting.dayOf(session);
    return session.groupId === group.id && from <= date && date <= until;
  });

interface Days {
  from: LocalDate;
  until: LocalDate;
}

/** Somebody who asked to be reached out to still comes, since a few months at most. */
function untilNow({ maker, chance }: Desk, { startedOn, endedOn }: Enrolment): Days {
  const begun = addDays(startedOn, chance.int(5, 20));
  const lately = addDays(maker.today, -chance.int(90, 170));
  return { from: lately > begun ? lately : begun, until: endedOn ?? maker.yesterday };
}

function forSomeMonths({ maker, chance }: Desk, { startedOn, endedOn }: Enrolment): Days {
  const from = addDays(startedOn, chance.int(5, 20));
  const until = addDays(from, chance.int(40, 130));
  const last = endedOn ?? maker.yesterday;
  return { from, until: until < last ? until : last };
}

/** Mostly, and in the last weeks always: whoever has nothing due this morning missed nothing lately. */
function comes({ maker, course, chance }: Desk, group: Group, date: LocalDate): boolean {
  const free = maker.diary.isFree([course.participant.id], date, minutesOf(group.startsAt), group.minutes);
  if (!free) return false;
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
