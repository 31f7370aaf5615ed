import { useQueryClient } from '@tanstack/preact-query';
import { useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useRoom } from './room.tsx';
import { withdraw } from './server.ts';

/** The way back: entries to take back, the latest first, or whatever else undoes it. */
export type Back = readonly string[] | (() => Promise<unknown>);

/** Does something, says so by a key of `done`, and offers the way back. */
export type Doing = (said: string, post: () => Promise<unknown>, back: Back) => Promise<void>;

/** Everything that shows a plan or a part of it. */
function useFresh(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    const keys = [['plan'], ['line'], ['beside'], ['today']];
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}

export function useDoing(): Doing {
  const { id } = useRoom();
  const t = useWords('plans');
  const toast = useToast();
  const fresh = useFresh();
  return async (said, post, back) => {
    await post();
    const undo = async (): Promise<void> => {
      if (typeof back === 'function') await back();
      else for (const factId of back.toReversed()) await withdraw(id, factId);
      await fresh();
    };
    toast.undo(t(`done.${said}`), undo, t('done.back'));
    await fresh();
  };
}
