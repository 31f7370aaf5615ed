import type { FactOf } from '../types.ts';
import type { KnownWorld } from './known-world.ts';

type Line = FactOf<'plan-line'>;
type Routine = Extract<Line['data'], { part: 'routine' }>;

const routineOf = ({ data }: Line): Routine | undefined => (data.part === 'routine' ? data : undefined);

const clash = (one: Routine, other: Routine): boolean =>
  one.weekdays.some((day) => other.weekdays.includes(day)) && one.from < other.to && other.from < one.to;

/** A week lays out one thing at a time, and a group is in it when the group meets. */
export function* weekTrouble(known: KnownWorld): Generator<string> {
  const lines = known.ofKind('plan-line').filter(routineOf);
  for (const mine of Map.groupBy(lines, ({ participantId }) => participantId).values()) {
    for (const [at, line] of mine.entries()) {
      yield* groupTrouble(known, line);
      const data = routineOf(line);
      const other = mine.slice(at + 1).find((later) => {
        const against = routineOf(later);
        return data && against && clash(data, against);
      });
      if (other) yield `${known.label(line)} lies on top of ${other.words.what}.`;
    }
  }
}

function* groupTrouble(known: KnownWorld, line: Line): Generator<string> {
  const data = routineOf(line);
  const group = known.world.groups.find(({ name }) => name === line.words.what);
  if (!(data && group)) return;
  if (!data.weekdays.includes(group.weekday) || data.from !== group.startsAt)
    yield `${known.label(line)} is at an hour at which the group does not meet.`;
}
