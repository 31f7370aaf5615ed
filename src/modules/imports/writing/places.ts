import { fold } from '../../../lib/similarity/fold.ts';
import type { ProgramKind } from '../../organizations/index.ts';
import type { NamesMeant } from './names-meant.ts';
import { meaningIn, nothingMeant } from './names-meant.ts';

interface Named {
  id: string;
  name: string;
  closedOn: string | null;
  /** An undo closed it and nobody has touched it since: whoever names it has it opened again. */
  again?: boolean;
}

/** The sites and programs of the organization. */
export interface Places {
  sites: readonly Named[];
  programs: readonly (Named & { siteId: string | null; kind: ProgramKind })[];
}

/** Where a row says that somebody is: names as they stand in the file. */
export interface Whereabouts {
  program?: string | undefined;
  site?: string | undefined;
}

export interface MissingProgram {
  name: string;
  site?: string | undefined;
  /** An undo has closed it, and nobody has touched it since. */
  again?: true | undefined;
}

export type Placed =
  | { kind: 'program'; id: string }
  /** To be made, or opened again where an undo closed it. */
  | { kind: 'missing'; program: MissingProgram }
  /** A person closed it: nobody is put into it. */
  | { kind: 'closed'; given: string }
  /** A person leaves the rows of this program aside. */
  | { kind: 'aside'; given: string }
  /** A site with several programs, and no word about which. */
  | { kind: 'unclear'; given: string }
  | { kind: 'nowhere' };

const openFirst = (one: Named, other: Named): number =>
  Number(one.closedOn !== null) - Number(other.closedOn !== null);

const called = <T extends Named>(all: readonly T[], name: string): T[] =>
  all.filter((one) => fold(one.name) === fold(name)).sort(openFirst);

/** The site a row means, by the name it has here. */
function siteMeant(site: string | undefined, { sites }: Places, meant: NamesMeant): string | undefined {
  const meaning = site === undefined ? undefined : meaningIn(meant, 'site', site);
  if (meaning === undefined || meaning === 'aside') return site;
  return sites.find((one) => one.id === meaning.id)?.name ?? meaning.is;
}

/**
 * The program a row puts somebody in. A site alone stands for its one program; a site without any stands for a program
 * of its own name, since people belong to programs. What a person said of a name goes before the name.
 */
export function placeOf(where: Whereabouts, places: Places, meant: NamesMeant = nothingMeant): Placed {
  const site = siteMeant(where.site, places, meant);
  const meaning = where.program === undefined ? undefined : meaningIn(meant, 'program', where.program);
  if (meaning === 'aside') return { kind: 'aside', given: where.program ?? '' };
  const known = places.programs.find((one) => one.id === meaning?.id);
  return known ? standing(known, site) : placeByName({ program: meaning?.is ?? where.program, site }, places);
}

function placeByName({ program, site }: Whereabouts, places: Places): Placed {
  const [at] = site === undefined ? [] : called(places.sites, site);
  if (program !== undefined) {
    const all = called(places.programs, program);
    const found = all.find((one) => at === undefined || one.siteId === at.id) ?? all[0];
    return found
      ? standing(found, site)
      : { kind: 'missing', program: { name: program, ...(site === undefined ? {} : { site }) } };
  }
  if (site === undefined) return { kind: 'nowhere' };
  return at ? atSite(site, at.id, places) : { kind: 'missing', program: { name: site, site } };
}

/** A program that is here, as far as it is open. */
function standing(program: Named, site: string | undefined): Placed {
  if (program.closedOn === null) return { kind: 'program', id: program.id };
  if (!program.again) return { kind: 'closed', given: program.name };
  const at = site === undefined ? {} : { site };
  return { kind: 'missing', program: { name: program.name, ...at, again: true } };
}

/** The closed program that is opened again when this one is to be made. */
export function closedBefore(
  { name, site }: MissingProgram,
  { sites, programs }: Places,
): string | undefined {
  const at = site === undefined ? [] : called(sites, site);
  const all = called(programs, name).filter((one) => one.closedOn !== null && one.again);
  return (all.find((one) => one.siteId === at[0]?.id) ?? all[0])?.id;
}

function atSite(site: string, siteId: string, { programs }: Places): Placed {
  const here = programs.filter((one) => one.siteId === siteId);
  const open = here.filter((one) => one.closedOn === null);
  const [only, ...others] = open.length > 0 ? open : here;
  if (only && others.length === 0) return standing(only, site);
  return only ? { kind: 'unclear', given: site } : { kind: 'missing', program: { name: site, site } };
}

const isStanding = (place: Named | undefined): boolean =>
  place !== undefined && !(place.closedOn !== null && place.again);

/** Whether a site of this name is here, or one that an undo closed. */
export const isSiteHere = ({ sites }: Places, name: string): boolean => called(sites, name).length > 0;

/** What does not exist yet, each once, by name: sites first, then programs. */
export function missingOf(
  all: readonly Placed[],
  places: Places,
): { sites: string[]; programs: MissingProgram[] } {
  const sites = new Map<string, string>();
  const programs = new Map<string, MissingProgram>();
  for (const placed of all) {
    if (placed.kind !== 'missing') continue;
    const { name, site } = placed.program;
    const key = `${fold(name)}\n${fold(site ?? '')}`;
    // Called as it was met first, as where the name is asked about.
    if (!programs.has(key)) programs.set(key, placed.program);
    if (site !== undefined && !isStanding(called(places.sites, site)[0])) sites.set(fold(site), site);
  }
  const byName = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });
  return {
    sites: [...sites.values()].sort(byName),
    programs: [...programs.values()].sort((one, other) => byName(one.name, other.name)),
  };
}
