import type { AnyPermit } from '../../../kernel/access/index.ts';
import { fold } from '../../../lib/similarity/fold.ts';
import type { ProgramKind } from '../../organizations/index.ts';
import {
  getOrganization,
  listPrograms,
  listSites,
  makeProgram,
  makeSite,
  programKinds,
  setPlacesClosed,
} from '../../organizations/index.ts';
import type { StaffMember } from '../../people/index.ts';
import { getStaff } from '../../people/index.ts';
import type { MappedNames } from '../reading/mapping.ts';
import type { Plan } from '../schema/file.ts';
import type { MadePlaces } from '../store/undoing.ts';
import { insertPlaces, listClosedByUndo } from '../store/undoing.ts';
import type { FoundColleague } from '../writing/colleagues.ts';
import { coachOf, colleagueOf } from '../writing/colleagues.ts';
import type { NamesMeant } from '../writing/names-meant.ts';
import { namesMeant } from '../writing/names-meant.ts';
import type { Placed, Places, Whereabouts } from '../writing/places.ts';
import { closedBefore, placeOf } from '../writing/places.ts';

/** The names a file may use, and what they stand for; each name is looked up once. */
export interface Names {
  places: Places;
  /** What a person said of names. */
  meant: NamesMeant;
  placeOf: (where: Whereabouts) => Placed;
  /** Whoever a contact names, who may have left since. */
  colleagueOf: (name: string) => FoundColleague;
  /** With whom a caseload may begin. */
  coachOf: (name: string) => ReturnType<typeof coachOf>;
}

/** `mapped` is what the mapping says of names. */
export async function readNames(permit: AnyPermit, mapped?: MappedNames): Promise<Names> {
  const closed = await listClosedByUndo(permit);
  const asFound = <T extends { id: string; version: number }>(one: T) => ({
    ...one,
    again: closed.get(one.id) === one.version,
  });
  const places: Places = {
    sites: (await listSites(permit)).map(asFound),
    programs: (await listPrograms(permit)).map(asFound),
  };
  const staff: StaffMember[] = await getStaff(permit);
  const meant = namesMeant(mapped);
  return {
    places,
    meant,
    placeOf: once(
      ({ program, site }) => `${program ?? ''}\n${site ?? ''}`,
      (where) => placeOf(where, places, meant),
    ),
    colleagueOf: once(
      (name) => name,
      (name) => colleagueOf(name, staff, meant),
    ),
    coachOf: once(
      (name) => name,
      (name) => coachOf(name, staff, meant),
    ),
  };
}

function once<Given, Found>(keyOf: (given: Given) => string, find: (given: Given) => Found) {
  const known = new Map<string, Found>();
  return (given: Given): Found => {
    const key = keyOf(given);
    const found = known.get(key) ?? find(given);
    known.set(key, found);
    return found;
  };
}

/**
 * Makes the sites and programs a file names and nobody has made yet, and opens those again that an undo closed. A
 * second call finds them made.
 */
export async function makePlaces(permit: AnyPermit, importId: string, plan: Plan): Promise<void> {
  if (plan.programs.length === 0) return;
  const made: MadePlaces = { siteIds: [], programIds: [] };
  await makeSites(permit, plan, made);
  const { success } = await getOrganization(permit);
  for (const program of plan.programs) {
    const { places } = await readNames(permit);
    const { name, site, kind } = program;
    if (placeOf({ program: name, site }, places).kind === 'program') continue;
    const before = closedBefore(program, places);
    if (before !== undefined) {
      await setPlacesClosed(permit, { siteIds: [], programIds: [before] }, false);
      made.programIds.push(before);
      continue;
    }
    const siteId =
      site === undefined ? undefined : places.sites.find((one) => fold(one.name) === fold(site))?.id;
    made.programIds.push(
      await makeProgram(permit, { name, kind: kindOf(kind), success, ...(siteId ? { siteId } : {}) }),
    );
  }
  await insertPlaces(permit, importId, made);
}

const kindOf = (kind: string): ProgramKind => programKinds.find((one) => one === kind) ?? 'coaching';

async function makeSites(permit: AnyPermit, plan: Plan, made: MadePlaces): Promise<void> {
  const { places } = await readNames(permit);
  for (const name of plan.sites) {
    const all = places.sites.filter((site) => fold(site.name) === fold(name));
    if (all.some((site) => site.closedOn === null)) continue;
    const before = all.find((site) => site.again);
    if (before) await setPlacesClosed(permit, { siteIds: [before.id], programIds: [] }, false);
    else if (all.length > 0) continue;
    made.siteIds.push(before?.id ?? (await makeSite(permit, { name })));
  }
}
