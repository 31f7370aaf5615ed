import type { z } from 'zod';
import type { Permit } from '../../kernel/access/index.ts';
import { noteDeed } from '../../kernel/access/index.ts';
import { Failure, notFound } from '../../kernel/failure.ts';
import { changedByAnother } from './conflict.ts';
import type {
  NewProgram,
  NewSite,
  NewUnit,
  PeopleInPrograms,
  ProgramChange,
  ProgramSeen,
  ProgramView,
  SiteChange,
  SiteView,
  UnitChange,
  UnitView,
} from './schema.ts';
import {
  countInPrograms,
  listPrograms,
  listSites,
  listUnits,
  makeProgram,
  makeSite,
  makeUnit,
  setProgramClosed,
  updateProgram,
  updateSite,
  updateUnit,
} from './store-places.ts';
import type { OrganizationTables } from './tables.ts';

type Edit = Permit<'organization.edit', OrganizationTables>;

function pick<T extends { id: string }>(all: readonly T[], id: string): T {
  const found = all.find((one) => one.id === id);
  if (!found) throw notFound();
  return found;
}

function written<T>(done: boolean, yours: unknown, theirs: T): T {
  if (!done) throw changedByAnother(yours, theirs);
  return theirs;
}

async function checkSite(permit: Edit, siteId: string | undefined): Promise<void> {
  if (siteId === undefined || (await listSites(permit)).some((site) => site.id === siteId)) return;
  throw new Failure('invalid', 'kernel/invalid', { fields: { siteId: 'organizations/no-such-site' } });
}

export async function openSite(permit: Edit, site: NewSite): Promise<SiteView> {
  const id = await makeSite(permit, site);
  noteDeed(permit, { subjectId: id, detail: { what: 'site-opened' } });
  return pick(await listSites(permit), id);
}

export async function changeSite(permit: Edit, id: string, change: SiteChange): Promise<SiteView> {
  noteDeed(permit, { subjectId: id, detail: { what: change.closedOn ? 'site-closed' : 'site-changed' } });
  const done = await updateSite(permit, id, change);
  return written(done, change, pick(await listSites(permit), id));
}

export async function openProgram(permit: Edit, program: NewProgram): Promise<ProgramView> {
  await checkSite(permit, program.siteId);
  const id = await makeProgram(permit, program);
  noteDeed(permit, { subjectId: id, detail: { what: 'program-opened' } });
  return pick(await listPrograms(permit), id);
}

export async function changeProgram(permit: Edit, id: string, change: ProgramChange): Promise<ProgramView> {
  noteDeed(permit, { subjectId: id, detail: { what: 'program-changed' } });
  await checkSite(permit, change.siteId);
  const done = await updateProgram(permit, id, change);
  return written(done, change, pick(await listPrograms(permit), id));
}

export async function closeProgram(permit: Edit, id: string, over: ProgramSeen): Promise<ProgramView> {
  return setClosed(permit, id, true, over);
}

export async function reopenProgram(permit: Edit, id: string, over: ProgramSeen): Promise<ProgramView> {
  return setClosed(permit, id, false, over);
}

export async function readPeopleInPrograms(
  permit: Permit<'organization.count-people', OrganizationTables>,
): Promise<z.output<typeof PeopleInPrograms>> {
  return { programs: await countInPrograms(permit) };
}

async function setClosed(permit: Edit, id: string, closed: boolean, over: ProgramSeen): Promise<ProgramView> {
  noteDeed(permit, { subjectId: id, detail: { what: closed ? 'program-closed' : 'program-reopened' } });
  const done = await setProgramClosed(permit, id, closed, over.version);
  return written(done, over, pick(await listPrograms(permit), id));
}

export async function openUnit(permit: Edit, unit: NewUnit): Promise<UnitView> {
  await checkSite(permit, unit.siteId);
  const id = await makeUnit(permit, unit);
  noteDeed(permit, { subjectId: id, detail: { what: 'unit-opened' } });
  return pick(await listUnits(permit), id);
}

export async function changeUnit(permit: Edit, id: string, change: UnitChange): Promise<UnitView> {
  noteDeed(permit, { subjectId: id, detail: { what: 'unit-changed' } });
  await checkSite(permit, change.siteId);
  const done = await updateUnit(permit, id, change);
  return written(done, change, pick(await listUnits(permit), id));
}
