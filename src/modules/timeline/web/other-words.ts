import { Problem } from '../../../web/api.ts';
import type { LineEntry } from '../schema.ts';
import { neighbours } from './neighbours.ts';
import { textOf } from './rewording.ts';

/** Other words for an entry: `amends` is the version they replace. */
export interface OtherWords {
  id: string;
  amends: string;
  words: string;
}

const paramsOf = ({ participantId: id }: LineEntry) => ({ id });

/** The day stays, and so do the readers, whoever else is named here. */
const saidAgain = ({ happenedAt, audience }: LineEntry, { id, amends, words }: OtherWords) => ({
  id,
  amends,
  said: words,
  happenedAt,
  audience,
  withIds: [],
});

type Send = (entry: LineEntry, other: OtherWords) => Promise<unknown>;

const sends: Readonly<Record<string, Send>> = {
  'own-words': (entry, other) =>
    neighbours.post('/participants/:id/own-words', {
      params: paramsOf(entry),
      body: saidAgain(entry, other),
    }),
  'return-to-use': (entry, other) =>
    neighbours.post('/participants/:id/returns-to-use', {
      params: paramsOf(entry),
      body: saidAgain(entry, other),
    }),
  'clinical-note': (entry, { words: note, ...other }) =>
    neighbours.post('/participants/:id/clinical-notes', {
      params: paramsOf(entry),
      body: { ...entry.data, ...other, note, happenedAt: entry.happenedAt },
    }),
  strength: (entry, { words: what, ...other }) =>
    neighbours.post('/participants/:id/strengths', {
      params: paramsOf(entry),
      body: { ...entry.data, ...other, what },
    }),
  helps: (entry, { words: what, ...other }) =>
    neighbours.post('/participants/:id/what-helps', { params: paramsOf(entry), body: { ...other, what } }),
};

/** Keeps other words for an entry. Rejects where somebody was first: `standingOf` then tells what stands. */
export async function sendOtherWords(entry: LineEntry, other: OtherWords): Promise<void> {
  await sends[entry.kind]?.(entry, other);
}

export interface Standing {
  id: string;
  words: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The version that stands already, from a refusal; undefined where the refusal is about something else. */
export function standingOf({ kind }: Pick<LineEntry, 'kind'>, error: unknown): Standing | undefined {
  if (!(error instanceof Problem && error.code === 'timeline/already-corrected')) return undefined;
  const { theirs } = error.extra;
  if (!(isRecord(theirs) && typeof theirs.id === 'string' && isRecord(theirs.words))) return undefined;
  const words = theirs.words[textOf(kind) ?? ''];
  return { id: theirs.id, words: typeof words === 'string' ? words : '' };
}
