import type { Letter } from '../../../web/outbox/index.ts';
import type { FactView, LineEntry } from '../schema.ts';

/** Something done on the participant's own phone about their line, as its letter says it. */
interface Deed {
  letter: Letter;
  /** The end of the address it goes to. */
  what: string;
  /** The entry it is about. */
  factId: string | undefined;
  fields: ReadonlyMap<string, unknown>;
}

interface Kind {
  kind: string;
  text: 'said' | 'what';
}

/** Addresses at which somebody writes an entry, or says one in other words. */
const kinds: Readonly<Record<string, Kind>> = {
  'own-words': { kind: 'own-words', text: 'said' },
  'returns-to-use': { kind: 'return-to-use', text: 'said' },
  strengths: { kind: 'strength', text: 'what' },
  'what-helps': { kind: 'helps', text: 'what' },
  steps: { kind: 'next-step', text: 'what' },
};

const deedEnds = ['answers', 'done', 'move', 'off', ...Object.keys(kinds)];

const fieldsOf = (body: unknown): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>(typeof body === 'object' && body !== null ? Object.entries(body) : []);

function deedOf(letter: Letter, personId: string): Deed | undefined {
  const [, room, whose, ...rest] = letter.path.split('/');
  const what = rest.at(-1);
  if (room !== 'participants' || whose !== personId || letter.takes || !what) return undefined;
  if (!deedEnds.includes(what)) return undefined;
  return { letter, what, factId: rest.length > 1 ? rest[1] : undefined, fields: fieldsOf(letter.body) };
}

const textIn = (fields: Deed['fields'], name: string): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
};

/** What somebody wrote with it, in their own words; '' for a deed without any. */
export const wordsIn = ({ body }: Letter): string =>
  textIn(fieldsOf(body), 'said') || textIn(fieldsOf(body), 'what');

/** What waits about this person's own line, and what of it was refused; the oldest first. */
export interface OwnLetters {
  waiting: Letter[];
  refused: Letter[];
}

export function ownLetters(letters: readonly Letter[], personId: string): OwnLetters {
  const own = letters.filter((letter) => deedOf(letter, personId));
  return {
    waiting: own.filter(({ refused }) => refused === undefined),
    refused: own.filter(({ refused }) => refused !== undefined),
  };
}

const writtenHere = ({ id, keptAt }: Letter, personId: string) => ({
  id,
  participantId: personId,
  happenedAt: keptAt,
  recordedAt: keptAt,
  authorId: personId,
  authorKind: 'participant' as const,
});

function answerOf({ letter, what, fields }: Deed, { id, participantId, category, audience }: LineEntry) {
  const answer: FactView = {
    ...writtenHere(letter, participantId),
    kind: what === 'done' ? 'step-done' : textIn(fields, 'how'),
    category,
    audience,
    data: {},
    words: { said: textIn(fields, 'said') },
    aboutId: id,
  };
  return answer;
}

/** In other words, or on another day: what comes in the place of this entry. */
function amended(entry: LineEntry, { letter: { id, keptAt }, what, fields }: Deed): LineEntry {
  const over = { ...entry, id, amendsId: entry.id, recordedAt: keptAt };
  if (what === 'move')
    return { ...over, data: { ...entry.data, dueOn: fields.get('dueOn'), movedFrom: entry.data.dueOn } };
  const text = kinds[what]?.text ?? 'said';
  return { ...over, words: { ...entry.words, [text]: textIn(fields, text) } };
}

/** The entry with one deed done to it; what is switched off is told where it is switched off. */
function after(entry: LineEntry, deed: Deed): LineEntry {
  const { what, factId, fields } = deed;
  if (what === 'off' || entry.id !== (factId ?? fields.get('amends'))) return entry;
  if (what === 'move' || what in kinds) return amended(entry, deed);
  return { ...entry, answers: [...entry.answers, answerOf(deed, entry)] };
}

const deedsIn = (letters: readonly Letter[], personId: string): Deed[] =>
  letters.flatMap((letter) => deedOf(letter, personId) ?? []);

/** These entries, each with what waits about it; the very same list where nothing does. */
export function withWaiting(entries: LineEntry[], letters: readonly Letter[], personId: string): LineEntry[] {
  const deeds = deedsIn(letters, personId);
  const now = entries.map((entry) => deeds.reduce(after, entry));
  return now.every((entry, at) => entry === entries[at]) ? entries : now;
}

function newEntry({ letter, what, fields }: Deed, personId: string): LineEntry | undefined {
  const kind = kinds[what];
  if (!kind || fields.has('amends')) return undefined;
  const data = Object.fromEntries(
    ['origin', 'domain', 'capital', 'owner', 'dueOn'].flatMap((name) =>
      fields.has(name) ? [[name, fields.get(name)]] : [],
    ),
  );
  return {
    ...writtenHere(letter, personId),
    kind: kind.kind,
    category: 'note',
    audience: fields.get('audience') === 'just-us' ? 'just-us' : 'team',
    data,
    words: { [kind.text]: textIn(fields, kind.text) },
    answers: [],
  };
}

/** What was written here and stands on no server yet, the latest first. */
export const newEntries = (letters: readonly Letter[], personId: string): LineEntry[] =>
  deedsIn(letters, personId)
    .flatMap((deed) => newEntry(deed, personId) ?? [])
    .toReversed();

/** The letter that switches a signal off, where one waits. */
export const offLetter = (letters: readonly Letter[], signalId: string): Letter | undefined =>
  letters.find(({ path }) => path.endsWith(`/signals/${signalId}/off`));

/** What a letter does, as the words name it. */
export function deedIn(letter: Letter, personId: string): string {
  const deed = deedOf(letter, personId);
  return deed?.what === 'answers' ? textIn(deed.fields, 'how') : (deed?.what ?? '');
}
