import { useQueryClient } from '@tanstack/preact-query';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { watchDevice } from '../device/device.ts';
import type { Letter } from './letter.ts';
import { letterOf } from './letter.ts';
import { mailbox } from './mailbox.ts';

/** A browser's own word that it is online is often early, so that asking again now and then is needed as well. */
const askAgainMs = 30_000;

const list = (): readonly Letter[] => mailbox.list();
const hasWork = (): boolean => mailbox.hasWork();

export interface Outbox {
  /** Written here, not yet confirmed by the server; the oldest first. With `takes`: an undo that was refused. */
  letters: readonly Letter[];
  /**
   * Keeps here what a failed request asked for, until it is sent. False where it was not the network that failed, where the
   * request made no entry of its own, and where this browser keeps nothing.
   */
  keepAsked(error: unknown, about: Letter['about']): Promise<boolean>;
  /** Undoes what waits, with whatever it brings along; false when it is gone already. */
  takeBack(id: string, along?: readonly string[]): Promise<boolean>;
  /** Lets go of what needs no sending: it was sent another way, or was refused and seen. */
  drop(id: string): Promise<void>;
  sendNow(): Promise<void>;
}

function useSendNow(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    const sent = await mailbox.send();
    if (sent > 0) await queries.invalidateQueries();
  }, [queries]);
}

/** Follows what `look` says of the mailbox. */
function useMailbox<Seen>(look: () => Seen): Seen {
  const [seen, setSeen] = useState(look);
  useEffect(() => {
    const follow = (): void => setSeen(look());
    follow();
    return watchDevice(follow);
  }, [look]);
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
  return {
    letters: useMailbox(list),
    keepAsked: async (error, about) => {
      const letter = letterOf(error, about);
      return letter !== undefined && mailbox.keep(letter);
    },
    takeBack: (id, along) => mailbox.take(id, along),
    drop: (id) => mailbox.drop(id),
    sendNow: useSendNow(),
  };
}
