import { useWords } from '../../../web/words.ts';
import type { ImportState } from '../domain.ts';

const steps = ['file', 'columns', 'look', 'write', 'done'] as const;

export function useStepNames(): string[] {
  const t = useWords('imports');
  return steps.map((step) => t(`step.${step}`));
}

const at: Record<ImportState, number> = {
  open: 1,
  looking: 2,
  looked: 2,
  running: 3,
  done: 4,
  undoing: 4,
  undone: 4,
  restoring: 4,
  discarded: 0,
};

export const stepAt = (state: ImportState): number => at[state];
