import { Offline, Problem } from '../problem.ts';

/** Something written on this device that the server has not confirmed yet. */
export interface Letter {
  /** Id of the fact it makes: sending the same letter twice makes one fact. */
  id: string;
  /** Below /api, with its params filled in. */
  path: string;
  body: unknown;
  /** Whom it is about, for whoever looks at what waits. */
  about: { id: string; name: string };
  /** ISO instant */
  keptAt: string;
  /** The server's own sentence when it would not take it; from then on the letter waits for a person. */
  refused?: string;
}

export type Fate = { what: 'sent' } | { what: 'gone' } | { what: 'wait' } | { what: 'refused'; why: string };

/** Answers that say *not now*: time mends them, a person need not look. */
const notNow: readonly number[] = [401, 408, 425, 429];

/** What an attempt to send means for the letter: only a real refusal needs a person. */
export function fateOf(error: unknown): Fate {
  if (error instanceof Offline) return { what: 'wait' };
  if (!(error instanceof Problem)) return { what: 'wait' };
  if (error.status >= 500 || notNow.includes(error.status)) return { what: 'wait' };
  return { what: 'refused', why: error.message };
}

/**
 * Sends what waits, oldest first, and settles each before the next, so that nothing is sent anew after a crash in between.
 * The first *not now* ends the round. Answers how many went out.
 */
export async function deliver(
  letters: readonly Letter[],
  send: (letter: Letter) => Promise<Fate>,
): Promise<number> {
  let sent = 0;
  for (const letter of letters) {
    if (letter.refused !== undefined) continue;
    const { what } = await send(letter);
    if (what === 'wait') break;
    if (what === 'sent') sent += 1;
  }
  return sent;
}

export function isLetter(value: unknown): value is Letter {
  if (typeof value !== 'object' || value === null) return false;
  return 'id' in value && 'path' in value && 'body' in value && 'about' in value && 'keptAt' in value;
}

/** The oldest first. */
export const inOrder = (letters: readonly Letter[]): Letter[] =>
  letters.toSorted((a, b) => a.keptAt.localeCompare(b.keptAt));
