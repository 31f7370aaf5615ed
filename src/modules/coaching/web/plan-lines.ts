import type { PlanLineSeen } from './neighbours.ts';

/** Whichever version an id names. */
const lineNamed = (lines: readonly PlanLineSeen[], id: string): PlanLineSeen | undefined =>
  lines.find((line) => line.id === id || line.rootId === id || line.earlier.some((one) => one.id === id));

/** The words, as they stand now, of what was named; of what is not there any more nothing. */
export const wordsNamed = (lines: readonly PlanLineSeen[], ids: unknown): string[] =>
  Array.isArray(ids) ? ids.flatMap((id) => lineNamed(lines, String(id))?.what ?? []) : [];

type Fits = (line: PlanLineSeen) => boolean;
export const isGoal: Fits = ({ data }) => data.part === 'goal';
export const isTrigger: Fits = ({ data }) => data.part === 'sign' && data.sign === 'trigger';

/** What of a plan a note offers: what is worked on now, and whatever the note names already, under the id it has there. */
export function offeredOf(lines: readonly PlanLineSeen[], named: readonly string[], fits: Fits) {
  return lines.filter(fits).flatMap((line) => {
    const chosen = named.find((id) => lineNamed([line], id) !== undefined);
    const isOpen = !line.state || line.state.state === 'working';
    return chosen !== undefined || isOpen ? [{ value: chosen ?? line.id, label: line.what }] : [];
  });
}
