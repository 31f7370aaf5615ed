import { fold } from '../../../lib/similarity/fold.ts';
import type { NameKind, NameTrouble } from '../domain.ts';
import { nameKinds } from '../domain.ts';
import type { coachOf } from './colleagues.ts';
import type { Meaning, NamesMeant } from './names-meant.ts';
import { saidOf } from './names-meant.ts';
import type { Placed, Places, Whereabouts } from './places.ts';
import { isSiteHere } from './places.ts';

export interface NameAsked {
  readonly kind: NameKind;
  /** As it stands in the file. */
  readonly name: string;
  readonly trouble: NameTrouble;
}

/** The names of one row, and what each was found to be. */
export interface NamesOfRow extends Whereabouts {
  readonly coach?: string | undefined;
  readonly placed?: Placed | undefined;
  readonly found?: ReturnType<typeof coachOf> | undefined;
}

const isSaid = (meant: NamesMeant, kind: NameKind, name: string | undefined): name is string =>
  name !== undefined && saidOf(meant, kind, name) !== undefined;

function programTrouble({ program, placed }: NamesOfRow, meant: NamesMeant): NameTrouble | undefined {
  if (isSaid(meant, 'program', program)) return 'said';
  if (program === undefined) return undefined;
  if (placed?.kind === 'missing' && placed.program.again !== true) return 'new';
  return placed?.kind === 'closed' ? 'closed' : undefined;
}

function siteTrouble(
  { site, placed }: NamesOfRow,
  meant: NamesMeant,
  places: Places,
): NameTrouble | undefined {
  if (isSaid(meant, 'site', site)) return 'said';
  if (site === undefined) return undefined;
  if (placed?.kind === 'unclear') return 'unclear';
  return placed?.kind === 'missing' && !isSiteHere(places, site) ? 'new' : undefined;
}

function coachTrouble({ coach, found }: NamesOfRow, meant: NamesMeant): NameTrouble | undefined {
  if (isSaid(meant, 'coach', coach)) return 'said';
  return found === undefined || found.kind === 'colleague' ? undefined : found.kind;
}

/** The names of a row that are nobody's here, or about which a person has said whose they are. */
export function namesAskedBy(row: NamesOfRow, meant: NamesMeant, places: Places): NameAsked[] {
  const troubles = {
    program: programTrouble(row, meant),
    site: siteTrouble(row, meant, places),
    coach: coachTrouble(row, meant),
  };
  return nameKinds.flatMap((kind) => {
    const [name, trouble] = [row[kind], troubles[kind]];
    return name === undefined || trouble === undefined ? [] : [{ kind, name, trouble }];
  });
}

export interface NameCounted extends NameAsked {
  /** Of how many rows. */
  readonly rows: number;
  readonly meaning?: Meaning | undefined;
}

/** Names of a look by kind and folded name, each as it was met first. */
export type NamesGathered = Map<string, NameAsked & { rows: number }>;

export function gatherNames(gathered: NamesGathered, asked: readonly NameAsked[]): void {
  for (const one of asked) {
    const key = `${one.kind}\n${fold(one.name)}`;
    const found = gathered.get(key);
    if (found) found.rows++;
    else gathered.set(key, { ...one, rows: 1 });
  }
}

/** More than this no person answers one by one: a column was taken for something that it is not. */
const shown = 60;

/** Programs first, then sites and coaches, of each the most frequent first; and how many there are beyond. */
export function namesCounted(
  gathered: NamesGathered,
  meant: NamesMeant,
): { names: NameCounted[]; more: number } {
  const all = [...gathered.values()].toSorted(
    (one, other) => nameKinds.indexOf(one.kind) - nameKinds.indexOf(other.kind) || other.rows - one.rows,
  );
  const names = all.slice(0, shown).map((one) => {
    const meaning = saidOf(meant, one.kind, one.name);
    return meaning === undefined ? one : { ...one, meaning };
  });
  return { names, more: all.length - names.length };
}
