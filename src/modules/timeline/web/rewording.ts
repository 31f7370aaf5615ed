import type { FactView, LineEntry } from '../schema.ts';

interface Way {
  /** What the reader has to be able to do. */
  needs: string;
  /** The text of the entry that can be said otherwise. */
  text: 'said' | 'what' | 'note';
  /** Written by staff, who amend it on the participant's line. */
  byStaff?: true;
}

const ways: Readonly<Record<string, Way>> = {
  'own-words': { needs: 'own-words.write', text: 'said' },
  'return-to-use': { needs: 'return-to-use.write', text: 'said' },
  'clinical-note': { needs: 'clinical-note.write', text: 'note', byStaff: true },
  strength: { needs: 'strength.write', text: 'what' },
  helps: { needs: 'strength.write', text: 'what' },
};

/** Which text of an entry of this kind can be said otherwise; undefined where none can. */
export const textOf = (kind: string): Way['text'] | undefined => ways[kind]?.text;

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
