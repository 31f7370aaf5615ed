import { fold, wordsOf } from '../../../lib/similarity/fold.ts';
import { jaroWinkler } from '../../../lib/similarity/jaro-winkler.ts';
import type { NamesChange } from '../schema/asked.ts';
import type { Here, NameView } from '../schema/file.ts';
import type { ImportView } from '../schema/import.ts';

type Meaning = NamesChange['names'][number]['meaning'];

/** A choice of what a name stands for: the mark before its text tells a name, which may be anything, from the rest. */
const idMark = 'id:';
const nameMark = 'is:';
export const asItIs = 'as-it-is';
export const aside = 'aside';

export const valueOfId = (id: string): string => idMark + id;
export const valueOfName = (name: string): string => nameMark + name;

/** What is chosen as the file's look stands. */
export function chosenOf({ meaning }: NameView): string {
  if (meaning === undefined) return asItIs;
  if (meaning === 'aside') return aside;
  return meaning.id === undefined ? valueOfName(meaning.is) : valueOfId(meaning.id);
}

export function meaningOf(value: string): Meaning {
  if (value === aside) return 'aside';
  if (value.startsWith(idMark)) return { id: value.slice(idMark.length) };
  return value.startsWith(nameMark) ? { is: value.slice(nameMark.length) } : undefined;
}

export const keyOf = ({ kind, name }: Pick<NameView, 'kind' | 'name'>): string => `${kind}\n${name}`;

const initials = (name: string): string =>
  wordsOf(name)
    .map(([first = '']) => first)
    .join('');

const likeEnough = 0.88;

/** A word, or its first letter: Rosa V, R. Villalobos. */
const isShortOf = (word: string, words: ReadonlySet<string>): boolean =>
  words.has(word) || (word.length === 1 && [...words].some((one) => one.startsWith(word)));

/** How much a name of the file looks like one that is here: shortened to letters, a word of it, or misspelled. */
function likeness(given: string, name: string): number {
  const [one, other] = [fold(given), fold(name)];
  if (one.replaceAll(' ', '') === initials(name) && one.length > 1) return 1;
  const words = new Set(wordsOf(name));
  if (wordsOf(given).length > 1 && wordsOf(given).every((word) => isShortOf(word, words))) return 1;
  if (wordsOf(given).some((word) => word.length > 2 && words.has(word))) return 0.95;
  return jaroWinkler(one, other);
}

interface Named {
  id: string;
  name: string;
}

/** Those a name may stand for, the ones that sound like it apart from the others. */
export function soundingLike<T extends Named>(given: string, all: readonly T[]): { alike: T[]; others: T[] } {
  const weighed = all
    .map((one) => ({ one, weight: likeness(given, one.name) }))
    .toSorted((left, right) => right.weight - left.weight);
  const alike = weighed.filter(({ weight }) => weight >= likeEnough).map(({ one }) => one);
  return { alike, others: all.filter((one) => !alike.includes(one)) };
}

/** Those here of the kind of a name. */
export const hereOf = (
  kind: NameView['kind'],
  here: Here,
): readonly (Named & { site?: string | undefined })[] =>
  ({ program: here.programs, site: here.sites, coach: here.coaches })[kind];

const canBeOne: ReadonlySet<NameView['trouble']> = new Set(['new', 'said']);

/** Other names of the same kind: two spellings of a new program are one program. */
export function othersMade({ kind, name }: NameView, names: readonly NameView[]): string[] {
  if (kind === 'coach') return [];
  return names.flatMap((one) =>
    one.kind === kind && canBeOne.has(one.trouble) && fold(one.name) !== fold(name) ? [one.name] : [],
  );
}

/** What was chosen otherwise than it stands, to be sent. */
export function namesChanged(
  names: readonly NameView[],
  chosen: ReadonlyMap<string, string>,
): NamesChange['names'] {
  return names.flatMap((one) => {
    const value = chosen.get(keyOf(one));
    if (value === undefined || value === chosenOf(one)) return [];
    const meaning = meaningOf(value);
    return [{ kind: one.kind, name: one.name, ...(meaning === undefined ? {} : { meaning }) }];
  });
}

export const namesOf = ({ file }: Pick<ImportView, 'file'>): readonly NameView[] => file?.names ?? [];
