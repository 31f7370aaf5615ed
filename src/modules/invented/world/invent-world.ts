import { withCapital } from './capital/capital.ts';
import { castOf } from './cast/cast.ts';
import { withShifts } from './cast/shifts.ts';
import { alongsideOf } from './course/alongside.ts';
import { courseOf } from './course/course.ts';
import { familiesOf, guardiansOf } from './families/families.ts';
import { youngOf } from './families/young.ts';
import { writeLine } from './line/write-line.ts';
import { addDays } from './local-time.ts';
import type { Maker } from './maker.ts';
import { makerFor } from './maker.ts';
import { Setting } from './setting/setting.ts';
import { partnersOf, sharingsOf } from './sharing/sharing.ts';
import type { Fact, GroupSession, InventedWorld, LocalDate } from './types.ts';

/**
 * Invents a recovery center and eighteen months of its life up to the day before `today`: pure, and the same for
 * the same seed and day. Nothing in it happened on or after `today`; what is agreed may lie ahead.
 * Throws a RangeError when `today` is not a calendar day written as YYYY-MM-DD.
 */
export function inventWorld({ seed, today }: { seed: string | number; today: LocalDate }): InventedWorld {
  const maker = makerFor(String(seed), calendarDay(today));
  const setting = new Setting(maker);
  const courses = castOf(maker).map((part, index) => courseOf(maker, setting, part, index));
  const lines = courses.flatMap((course) => writeLine(maker, setting, course));
  const grown = withCapital(maker, setting, courses, lines);
  // After everybody else has met: nobody's hours are others for it.
  const young = youngOf(maker, setting);
  const facts = [...grown, ...young.facts].sort(byTime);
  const { organization, sites, units, programs, staff, leaves, turns, groups } = setting;
  const cast = courses.map(({ participant }) => participant);
  const participants = [...withShifts(cast, facts, maker.today), ...young.participants];
  const supporters = [...courses.flatMap((course) => course.supporters), ...young.supporters];
  const told = { participants, supporters, staff, facts };
  return {
    seed: maker.seed,
    today: maker.today,
    organization,
    sites,
    units,
    programs,
    staff,
    leaves,
    turns,
    participants,
    supporters,
    enrolments: [...courses.flatMap(({ enrolments }) => enrolments), ...young.enrolments],
    caseloads: [...courses.flatMap(({ caseloads }) => caseloads), ...young.caseloads],
    alongside: alongsideOf(setting, courses, facts),
    groups,
    sessions: counted(maker, setting.sessions, facts),
    facts,
    families: familiesOf(maker, told),
    guardians: guardiansOf(maker, told),
    partners: partnersOf(maker),
    sharings: sharingsOf(maker, participants),
  };
}

function calendarDay(today: LocalDate): LocalDate {
  const written = /^\d{4}-\d{2}-\d{2}$/.test(today) && !Number.isNaN(Date.parse(today));
  if (!written || addDays(today, 0) !== today) throw new RangeError(`not a calendar day: ${today}`);
  return today;
}

function byTime(one: Fact, other: Fact): number {
  return compare(one.happenedAt, other.happenedAt) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Everybody present: those who came by name, and those who did not give one. */
function counted(maker: Maker, sessions: readonly GroupSession[], facts: readonly Fact[]): GroupSession[] {
  const named = new Map<string, number>();
  for (const fact of facts) {
    if (fact.kind !== 'group-attendance' || !fact.data.present) continue;
    const key = `${fact.data.groupId} ${fact.happenedAt}`;
    named.set(key, (named.get(key) ?? 0) + 1);
  }
  const chance = maker.chance('headcounts');
  return sessions.map((session) => {
    const present = named.get(`${session.groupId} ${session.startsAt}`) ?? 0;
    return { ...session, headcount: present + chance.int(2, 9) };
  });
}
