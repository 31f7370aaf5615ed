import { useQueryClient } from '@tanstack/preact-query';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { watchDevice } from '../device/device.ts';
import type { Letter } from './letter.ts';
import { areSame, letterOf } from './letter.ts';
import { mailbox } from './mailbox.ts';

/** A browser's own word that it is online is often early, so that asking again now and then is needed as well. */
const askAgainMs = 30_000;

const list = (): readonly Letter[] => mailbox.list();
const hasWork = (): boolean => mailbox.hasWork();

/** What can be done with what waits, for whoever need not see it. */
export interface Keeping {
  /**
   * Keeps here what a failed request asked for, until it is sent. False where it was not the network that failed, where the
   * request made no entry of its own, and where this browser keeps nothing. `undo`: as in `Letter`.
   */
  keepAsked(error: unknown, about: Letter['about'], undo?: Letter['undo']): Promise<boolean>;
  /** Undoes what waits, with whatever it brings along; false when it is gone already. */
  takeBack(id: string, along?: readonly string[]): Promise<boolean>;
  /** Lets go of what needs no sending: it was sent another way, or was refused and seen. */
  drop(id: string): Promise<void>;
}

export interface Outbox extends Keeping {
  /** Written here, not yet confirmed by the server; the oldest first. With `takes`: an undo that was refused. */
  letters: readonly Letter[];
  sendNow(): Promise<void>;
}

export const keeping: Keeping = {
  keepAsked: async (error, about, undo) => {
    const letter = letterOf(error, about, undo);
    return letter !== undefined && mailbox.keep(letter);
  },
  takeBack: (id, along) => mailbox.take(id, along),
  drop: (id) => mailbox.drop(id),
};

function useSendNow(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    const sent = await mailbox.send();
    if (sent > 0) await queries.invalidateQueries();
  }, [queries]);
}

/** Follows what `look` says of the mailbox; what says the same stays the same. */
function useMailbox<Seen>(look: () => Seen, same: (one: Seen, other: Seen) => boolean = Object.is): Seen {
  const [seen, setSeen] = useState(look);
  useEffect(() => {
    const follow = (): void => {
      const now = look();
      setSeen((before) => (same(before, now) ? before : now));
    };
    follow();
    return watchDevice(follow);
  }, [look, same]);
  return seen;
}

/** Whichever page is open, what waits is sent when it can be. */
export function useSending(): void {
  const waiting = useMailbox(hasWork);
  const sendNow = useSendNow();
  useEffect(() => {
    if (!waiting) return;
    const go = (): void => void sendNow();
    go();
    window.addEventListener('online', go);
    const timer = setInterval(go, askAgainMs);
    return () => {
      window.removeEventListener('online', go);
      clearInterval(timer);
    };
  }, [waiting, sendNow]);
}

/** What this person wrote here without a network. */
export function useOutbox(): Outbox {
  return { ...keeping, letters: useMailbox(list, areSame), sendNow: useSendNow() };
}
