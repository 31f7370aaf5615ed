import { Problem } from '../../../web/api.ts';
import type { FactView, LineEntry } from '../schema.ts';
import { neighbours } from './neighbours.ts';

/** Other words for an entry: `amends` is the version they replace. */
export interface OtherWords {
  id: string;
  amends: string;
  words: string;
}

interface Way {
  /** What the reader has to be able to do. */
  needs: string;
  /** The text of the entry that can be said otherwise. */
  text: 'said' | 'what' | 'note';
  /** Written by staff, who amend it on the participant's line. */
  byStaff?: true;
  send: (entry: LineEntry, other: OtherWords) => Promise<unknown>;
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

const ways: Readonly<Record<string, Way>> = {
  'own-words': {
    needs: 'own-words.write',
    text: 'said',
    send: (entry, other) =>
      neighbours.post('/participants/:id/own-words', {
        params: paramsOf(entry),
        body: saidAgain(entry, other),
      }),
  },
  'return-to-use': {
    needs: 'return-to-use.write',
    text: 'said',
    send: (entry, other) =>
      neighbours.post('/participants/:id/returns-to-use', {
        params: paramsOf(entry),
        body: saidAgain(entry, other),
      }),
  },
  'clinical-note': {
    needs: 'clinical-note.write',
    text: 'note',
    byStaff: true,
    send: (entry, { words: note, ...other }) =>
      neighbours.post('/participants/:id/clinical-notes', {
        params: paramsOf(entry),
        body: { ...entry.data, ...other, note, happenedAt: entry.happenedAt },
      }),
  },
  strength: {
    needs: 'strength.write',
    text: 'what',
    send: (entry, { words: what, ...other }) =>
      neighbours.post('/participants/:id/strengths', {
        params: paramsOf(entry),
        body: { ...entry.data, ...other, what },
      }),
  },
  helps: {
    needs: 'strength.write',
    text: 'what',
    send: (entry, { words: what, ...other }) =>
      neighbours.post('/participants/:id/what-helps', { params: paramsOf(entry), body: { ...other, what } }),
  },
};

/** The words of an entry, or of what came in its place, that its writer may say otherwise. */
export function wordsOf({ kind, words }: Pick<FactView, 'kind' | 'words'>): string {
  const way = ways[kind];
  return way ? (words[way.text] ?? '') : '';
}

interface Asked {
  entry: Pick<LineEntry, 'kind' | 'words' | 'authorId' | 'struckAt'>;
  readerId: string;
  /** The reader is the participant whose line it is. */
  own: boolean;
  abilities: readonly string[];
}

/** Participants say in other words what they wrote on their own line; a clinician amends a note of theirs. */
export function mayReword({ entry, readerId, own, abilities }: Asked): boolean {
  const way = ways[entry.kind];
  const mine = entry.authorId === readerId && !entry.struckAt;
  return (
    mine &&
    way !== undefined &&
    own !== (way.byStaff ?? false) &&
    abilities.includes(way.needs) &&
    wordsOf(entry) !== ''
  );
}

/** Keeps other words for an entry. Rejects where somebody was first: `standingOf` then tells what stands. */
export async function sendOtherWords(entry: LineEntry, other: OtherWords): Promise<void> {
  await ways[entry.kind]?.send(entry, other);
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
  const words = theirs.words[ways[kind]?.text ?? ''];
  return { id: theirs.id, words: typeof words === 'string' ? words : '' };
}
