import { useQueryClient } from '@tanstack/preact-query';
import { useOutbox } from '../../../web/outbox/index.ts';
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
  const { id, name } = useRoom();
  const t = useWords('plans');
  const toast = useToast();
  const fresh = useFresh();
  const outbox = useOutbox();
  /** Without a network it waits on this device; false where it reached the server. */
  const postOrKeep = async (post: () => Promise<unknown>): Promise<boolean> => {
    try {
      await post();
      return false;
    } catch (error) {
      if (await outbox.keepAsked(error, { id, name })) return true;
      throw error;
    }
  };
  const takeBack = async (ids: readonly string[]): Promise<void> => {
    const [first = '', ...along] = ids;
    if (await outbox.takeBack(first, along)) return;
    for (const factId of ids.toReversed()) await withdraw(id, factId);
  };
  return async (said, post, back) => {
    const kept = await postOrKeep(post);
    const undo = async (): Promise<void> => {
      if (typeof back === 'function') await back();
      else await takeBack(back);
      await fresh();
    };
    toast.undo(t(kept ? 'done.kept' : `done.${said}`), undo, t('done.back'));
    if (!kept) await fresh();
  };
}
