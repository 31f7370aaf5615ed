import { useQueryClient } from '@tanstack/preact-query';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { watchDevice } from '../device/device.ts';
import type { Letter } from './letter.ts';
import { keepLetter, listLetters, sendLetters, takeLetter } from './mailbox.ts';

/** A browser's own word that it is online is often early, so that asking again now and then is needed as well. */
const askAgainMs = 30_000;

export interface Outbox {
  /** Written here, not yet confirmed by the server; the oldest first. */
  letters: readonly Letter[];
  /** Keeps a letter here until it is sent. False when this browser keeps nothing. */
  keep(letter: Omit<Letter, 'keptAt'>): Promise<boolean>;
  /** Takes it back before it is sent; false when it is gone already. */
  takeBack(id: string): Promise<boolean>;
  sendNow(): Promise<void>;
}

function useSendNow(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    const sent = await sendLetters();
    if (sent > 0) await queries.invalidateQueries();
  }, [queries]);
}

function useLetters(): readonly Letter[] {
  const [letters, setLetters] = useState<readonly Letter[]>(listLetters);
  useEffect(() => {
    const look = (): void => setLetters(listLetters());
    look();
    return watchDevice(look);
  }, []);
  return letters;
}

/** Whichever page is open, what waits is sent when it can be. */
export function useSending(): void {
  const waiting = useLetters().some((letter) => letter.refused === undefined);
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
    letters: useLetters(),
    keep: (letter) => keepLetter({ ...letter, keptAt: new Date().toISOString() }),
    takeBack: takeLetter,
    sendNow: useSendNow(),
  };
}
