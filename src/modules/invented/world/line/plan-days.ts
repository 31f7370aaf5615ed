import { minutesOf } from '../local-time.ts';
import { routines } from '../phrases/pools/plan.ts';
import type { FactOf, Group, LocalDate } from '../types.ts';
import type { Desk } from './desk.ts';

type Slot = Extract<FactOf<'plan-line'>['data'], { part: 'routine' }>;

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const slotOf = ({ weekday, startsAt, minutes }: Group): Slot => ({
  part: 'routine',
  weekdays: [weekday],
  from: startsAt,
  to: clock(minutesOf(startsAt) + minutes),
});

const clash = (one: Slot, other: Slot): boolean =>
  one.weekdays.some((day) => other.weekdays.includes(day)) && one.from < other.to && other.from < one.to;

/** Groups this person had come to by then. */
function groupsBy({ setting, line }: Desk, date: LocalDate): Group[] {
  const came = new Set(
    line
      .ofKind('group-attendance')
      .filter(({ data, happenedAt }) => data.present && happenedAt.slice(0, 10) <= date)
      .map(({ data }) => data.groupId),
  );
  return setting.groups.filter(({ id }) => came.has(id));
}

/** A week laid out by the person: the groups they come to, and two or three things of their own around them. */
export function writeDays(desk: Desk, date: LocalDate): void {
  const { maker, course, line, tongue } = desk;
  const chance = maker.chance(`${course.participant.key}/plan-days`);
  if (chance.yes(0.3)) return;
  const groups = groupsBy(desk, date).map((group) => ({ what: group.name, slot: slotOf(group) }));
  const own = chance.shuffle(routines).slice(0, chance.int(2, 3));
  const days = [...groups];
  for (const { days: weekdays, from, to, ...words } of own) {
    const slot: Slot = { part: 'routine', weekdays: [...weekdays], from, to };
    if (!days.some((other) => clash(slot, other.slot))) days.push({ what: words[tongue], slot });
  }
  for (const [at, { what, slot }] of days.entries()) {
    line.add('plan-line', {
      date,
      minute: 1320 + 2 * at,
      writtenAfter: 1,
      authorId: course.participant.id,
      category: 'plan',
      data: slot,
      words: { what },
      language: tongue,
    });
  }
}
