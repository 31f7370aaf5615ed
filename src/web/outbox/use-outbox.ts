import { useQueryClient } from '@tanstack/preact-query';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { useSession } from '../session.ts';
import type { Letter } from './letter.ts';
import { keepLetter, listLetters, sendLetters, takeLetter, watchLetters } from './mailbox.ts';

/** A browser's own word that it is online is often early, so that asking again now and then is needed as well. */
const askAgainMs = 30_000;

export interface Outbox {
  /** Written here, not yet confirmed by the server; the oldest first. */
  letters: readonly Letter[];
  /** Keeps a letter here until it is sent. False when this browser keeps nothing. */
  keep(letter: Omit<Letter, 'keptAt'>): boolean;
  /** Takes it back before it is sent; false when it is gone already. */
  takeBack(id: string): boolean;
  sendNow(): Promise<void>;
}

function useSending(writer: string, waiting: boolean): () => Promise<void> {
  const queries = useQueryClient();
  const sendNow = useCallback(async () => {
    const sent = await sendLetters(writer);
    if (sent === 0) return;
    await queries.invalidateQueries();
  }, [writer, queries]);
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
  return sendNow;
}

/** What this person wrote here without a network. As long as a page that uses it is open, it is sent when it can be. */
export function useOutbox(): Outbox {
  const writer = useSession().person?.id ?? '';
  const [letters, setLetters] = useState<readonly Letter[]>(() => listLetters(writer));
  useEffect(() => {
    const look = (): void => setLetters(listLetters(writer));
    look();
    return watchLetters(look);
  }, [writer]);
  const waiting = letters.some((letter) => letter.refused === undefined);
  const sendNow = useSending(writer, waiting);
  return {
    letters,
    keep: (letter) => keepLetter(writer, { ...letter, keptAt: new Date().toISOString() }),
    takeBack: (id) => takeLetter(writer, id),
    sendNow,
  };
}
