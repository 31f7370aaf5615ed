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
  /** Takes the entry of this id back: the server may have heard of it although its answer was lost. */
  takes?: true;
  /** Of what withdraws another entry: it is undone by putting that one back. */
  undo?: 'restore';
}

/** Of an entry that was undone while it waited. */
export const undoOf = ({ about, keptAt, undo }: Letter, id: string): Letter => ({
  id,
  path: `/participants/${about.id}/line/${id}/${undo ?? 'withdraw'}`,
  body: undefined,
  about,
  // Right after the entry itself, should both be here when the phone goes off in between.
  keptAt: `${keptAt}+`,
  takes: true,
});

const idOf = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string'
    ? body.id
    : undefined;

/** What a request asked for that had no network, as a letter; undefined where it makes nothing that bears an id of ours. */
export function letterOf(error: unknown, about: Letter['about'], undo?: Letter['undo']): Letter | undefined {
  if (!(error instanceof Offline && error.asked?.verb === 'post')) return undefined;
  const { path, body } = error.asked;
  const id = idOf(body);
  if (id === undefined) return undefined;
  return { id, path, body, about, keptAt: new Date().toISOString(), ...(undo ? { undo } : {}) };
}

const isSame = (one: Letter, other: Letter | undefined): boolean =>
  one.id === other?.id && one.refused === other.refused && one.takes === other.takes;

/** Whether both lists say the same, though they were read at different times. */
export const areSame = (some: readonly Letter[], others: readonly Letter[]): boolean =>
  some.length === others.length && some.every((one, at) => isSame(one, others[at]));

export type Fate = { what: 'sent' } | { what: 'gone' } | { what: 'wait' } | { what: 'refused'; why: string };

/** Answers that say *not now*: time mends them, a person need not look. */
const notNow: readonly number[] = [401, 408, 425, 429];

/** What an undo finds when there is nothing to undo: it never came there, is erased, or somebody corrected it already. */
const isGone = ({ status, code }: Problem): boolean =>
  status === 404 || status === 410 || (status === 409 && code === 'timeline/already-corrected');

/** What an attempt to send means for the letter: only a real refusal needs a person. */
export function fateOf(error: unknown, { takes }: Pick<Letter, 'takes'>): Fate {
  if (error instanceof Offline) return { what: 'wait' };
  if (!(error instanceof Problem)) return { what: 'wait' };
  if (error.status >= 500 || notNow.includes(error.status)) return { what: 'wait' };
  if (takes && isGone(error)) return { what: 'sent' };
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
  return 'id' in value && 'path' in value && 'about' in value && 'keptAt' in value;
}

/** The oldest first. */
export const inOrder = (letters: readonly Letter[]): Letter[] =>
  letters.toSorted((a, b) => a.keptAt.localeCompare(b.keptAt));
