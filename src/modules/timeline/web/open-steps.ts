import type { LineEntry } from '../schema.ts';

const dueOf = (step: LineEntry): string => (typeof step.data.dueOn === 'string' ? step.data.dueOn : '');

/** A step that nothing says is done. */
const isOpenStep = (entry: LineEntry): boolean =>
  entry.kind === 'next-step' &&
  !entry.struckAt &&
  !entry.answers.some((answer) => answer.kind === 'step-done');

/** The latest entries of a line for a page whose head shows the open steps already: what stands there is told once. */
export function besidesOpenSteps(entries: readonly LineEntry[], most: number): LineEntry[] {
  return entries.filter((entry) => !isOpenStep(entry)).slice(0, most);
}

/** The participant's own steps that nothing says are done, the one due first in front. */
export function openSteps(entries: readonly LineEntry[]): LineEntry[] {
  return entries
    .filter((entry) => isOpenStep(entry) && entry.data.owner === 'participant')
    .sort((a, b) => dueOf(a).localeCompare(dueOf(b)));
}
