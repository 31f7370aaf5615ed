import type { AnyPermit } from '../../../kernel/access/index.ts';
import { fold } from '../../../lib/similarity/fold.ts';
import {
  getOrganization,
  listPrograms,
  listSites,
  makeProgram,
  makeSite,
} from '../../organizations/index.ts';
import type { StaffMember } from '../../people/index.ts';
import { getStaff } from '../../people/index.ts';
import type { Plan } from '../schema.ts';
import type { MadePlaces } from '../store/undoing.ts';
import { insertPlaces } from '../store/undoing.ts';
import type { FoundColleague } from '../writing/colleagues.ts';
import { colleagueOf } from '../writing/colleagues.ts';
import type { Placed, Places, Whereabouts } from '../writing/places.ts';
import { placeOf } from '../writing/places.ts';

/** The names a file may use, and what they stand for; each name is looked up once. */
export interface Names {
  places: Places;
  placeOf: (where: Whereabouts) => Placed;
  colleagueOf: (name: string) => FoundColleague;
}

export async function readNames(permit: AnyPermit): Promise<Names> {
  const places = { sites: await listSites(permit), programs: await listPrograms(permit) };
  const staff: StaffMember[] = await getStaff(permit);
  return {
    places,
    placeOf: once(
      ({ program, site }) => `${program ?? ''}\n${site ?? ''}`,
      (where) => placeOf(where, places),
    ),
    colleagueOf: once(
      (name) => name,
      (name) => colleagueOf(name, staff),
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

/** Makes the sites and programs a file names and nobody has made yet; a second call finds them made. */
export async function makePlaces(permit: AnyPermit, importId: string, plan: Plan): Promise<void> {
  if (plan.programs.length === 0) return;
  const { success } = await getOrganization(permit);
  const made: MadePlaces = { siteIds: [], programIds: [] };
  const sites = new Map((await listSites(permit)).map((site) => [fold(site.name), site.id]));
  for (const name of plan.sites) {
    if (sites.has(fold(name))) continue;
    const id = await makeSite(permit, { name });
    sites.set(fold(name), id);
    made.siteIds.push(id);
  }
  for (const { name, site } of plan.programs) {
    const { places } = await readNames(permit);
    if (placeOf({ program: name, site }, places).kind === 'program') continue;
    const siteId = site === undefined ? undefined : sites.get(fold(site));
    made.programIds.push(
      await makeProgram(permit, { name, kind: 'coaching', success, ...(siteId ? { siteId } : {}) }),
    );
  }
  await insertPlaces(permit, importId, made);
}
