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

export type Fate = { what: 'sent' } | { what: 'wait' } | { what: 'refused'; why: string };

/** Answers that say *not now*: time mends them, a person need not look. */
const notNow: readonly number[] = [401, 408, 425, 429];

/** What an attempt to send means for the letter: only a real refusal needs a person. */
export function fateOf(error: unknown): Fate {
  if (error instanceof Offline) return { what: 'wait' };
  if (!(error instanceof Problem)) return { what: 'wait' };
  if (error.status >= 500 || notNow.includes(error.status)) return { what: 'wait' };
  return { what: 'refused', why: error.message };
}

/** Adds a letter, or puts it in place of the one with the same id. */
export function withLetter(letters: readonly Letter[], letter: Letter): Letter[] {
  return [...withoutLetter(letters, letter.id), letter];
}

export function withoutLetter(letters: readonly Letter[], id: string): Letter[] {
  return letters.filter((one) => one.id !== id);
}

/**
 * Sends what waits, oldest first, and tells after each one what is left, so that nothing is sent anew after a crash
 * in between. The first *not now* ends the round.
 */
export async function deliver(
  letters: readonly Letter[],
  send: (letter: Letter) => Promise<Fate>,
  onLeft: (left: Letter[]) => void,
): Promise<number> {
  let left = [...letters];
  let sent = 0;
  for (const letter of letters) {
    if (letter.refused !== undefined) continue;
    const fate = await send(letter);
    if (fate.what === 'wait') break;
    if (fate.what === 'sent') sent += 1;
    left =
      fate.what === 'sent'
        ? withoutLetter(left, letter.id)
        : left.map((one) => (one.id === letter.id ? { ...one, refused: fate.why } : one));
    onLeft(left);
  }
  return sent;
}

/** Letters out of what a device kept; whatever cannot be read as one is left out. */
export function readLetters(kept: string | undefined): Letter[] {
  try {
    const parsed: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(parsed) ? parsed.filter(isLetter) : [];
  } catch {
    return [];
  }
}

function isLetter(value: unknown): value is Letter {
  if (typeof value !== 'object' || value === null) return false;
  return 'id' in value && 'path' in value && 'body' in value && 'about' in value;
}
