import type { Chance } from '../chance.ts';

/** How a person's line stands on the morning of today. */
export type Ending =
  | 'story'
  /** Nothing due. */
  | 'quiet'
  /** In the first ninety days, nothing else due. */
  | 'new'
  | 'step-overdue'
  | 'step-soon'
  /** Longer without a contact than agreed. */
  | 'silent'
  | 'call-missed'
  | 'call-today'
  /** The day of a milestone comes round this week. */
  | 'birthday'
  /** Missed a group and had asked to be reached out to then. */
  | 'missed-group'
  | 'closed-schedule'
  | 'closed-none';

/** For the people who are not Sam's; the rest of them have nothing due. */
const wanted: readonly (readonly [Ending, number])[] = [
  ['closed-schedule', 8],
  ['closed-none', 4],
  ['new', 6],
  ['step-overdue', 5],
  ['step-soon', 4],
  ['silent', 3],
  ['call-missed', 2],
  ['call-today', 1],
  ['birthday', 3],
  ['missed-group', 2],
];

/**
 * One ending a seat. All of Sam's other people are quiet, so that his Today shows the five of the story.
 */
export function endingsByChance(seats: readonly { coach: string }[], chance: Chance): Ending[] {
  const others = seats.filter(({ coach }) => coach !== 'sam-ortiz').length;
  const named = wanted.flatMap(([ending, count]) => Array.from({ length: count }, () => ending));
  const quiet = Array.from({ length: others - named.length }, (): Ending => 'quiet');
  const deck = chance.shuffle([...named, ...quiet]);
  return seats.map(({ coach }) => (coach === 'sam-ortiz' ? 'quiet' : (deck.pop() ?? 'quiet')));
}
