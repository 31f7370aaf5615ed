import { fold } from '../../../lib/similarity/fold.ts';
import type { NameKind } from '../domain.ts';
import { nameKinds } from '../domain.ts';
import type { MappedNames } from '../reading/mapping.ts';

/** One that is here, by its id where a page knew it and by its name otherwise; or its rows are left aside. */
export type Meaning = { readonly is: string; readonly id?: string | undefined } | 'aside';

/** What names of a file stand for, by the folded name. */
export type NamesMeant = Readonly<Record<NameKind, ReadonlyMap<string, Meaning>>>;

type Written = NonNullable<MappedNames[NameKind]>[string];

function meaningOf(written: Written): Meaning {
  if (typeof written === 'string') return { is: written };
  return 'setAside' in written ? 'aside' : written;
}

/** What a mapping says of names, ready to be asked; of two spellings that fold alike the later holds. */
export function namesMeant(names: MappedNames = {}): NamesMeant {
  const of = (kind: NameKind): ReadonlyMap<string, Meaning> =>
    new Map(Object.entries(names[kind] ?? {}).map(([name, written]) => [fold(name), meaningOf(written)]));
  return { program: of('program'), site: of('site'), coach: of('coach') };
}

export const nothingMeant: NamesMeant = namesMeant();

/** What a person said of this very name. */
export const saidOf = (meant: NamesMeant, kind: NameKind, name: string): Meaning | undefined =>
  meant[kind].get(fold(name));

/** What a name comes to: two spellings said to be one stand for whatever that one is said to be. */
export function meaningIn(meant: NamesMeant, kind: NameKind, name: string): Meaning | undefined {
  const seen = new Set([fold(name)]);
  let meaning = saidOf(meant, kind, name);
  while (meaning !== undefined && meaning !== 'aside' && meaning.id === undefined) {
    const next = saidOf(meant, kind, meaning.is);
    if (next === undefined || seen.has(fold(meaning.is))) break;
    seen.add(fold(meaning.is));
    meaning = next;
  }
  return meaning;
}

/** A name and what it is said to stand for; without a meaning it stands for itself again. */
export interface NameSaid {
  readonly kind: NameKind;
  readonly name: string;
  readonly meaning?: Meaning | undefined;
}

const writtenOf = (meaning: Meaning): Written => (meaning === 'aside' ? { setAside: true } : meaning);

/** The names of a mapping with some of them said anew, as a mapping writes them; undefined once none is left. */
export function withNamesSaid(
  names: MappedNames | undefined,
  said: readonly NameSaid[],
): Record<string, Record<string, Written>> | undefined {
  const all = new Map<NameKind, [string, Written][]>(
    nameKinds.map((kind) => [kind, Object.entries(names?.[kind] ?? {})]),
  );
  for (const { kind, name, meaning } of said) {
    const others = (all.get(kind) ?? []).filter(([known]) => fold(known) !== fold(name));
    all.set(kind, meaning === undefined ? others : [...others, [name, writtenOf(meaning)]]);
  }
  const left = [...all].filter(([, entries]) => entries.length > 0);
  return left.length === 0
    ? undefined
    : Object.fromEntries(left.map(([kind, entries]) => [kind, Object.fromEntries(entries)]));
}
