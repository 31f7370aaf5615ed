import type { LineEntry } from '../schema.ts';

const dueOf = (step: LineEntry): string => (typeof step.data.dueOn === 'string' ? step.data.dueOn : '');

/** The participant's own steps that nothing says are done, the one due first in front. */
export function openSteps(entries: readonly LineEntry[]): LineEntry[] {
  return entries
    .filter((entry) => entry.kind === 'next-step' && entry.data.owner === 'participant' && !entry.struckAt)
    .filter((entry) => !entry.answers.some((answer) => answer.kind === 'step-done'))
    .sort((a, b) => dueOf(a).localeCompare(dueOf(b)));
}
