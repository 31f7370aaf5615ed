import type { Permit } from '../../kernel/access/index.ts';
import { noteDeed, personOf } from '../../kernel/access/index.ts';
import { Failure, notFound } from '../../kernel/failure.ts';
import { changedByAnother } from './conflict.ts';
import type { ListKey } from './domain/lists.ts';
import { listDefaults, lostCodes, uncounted } from './domain/lists.ts';
import type { ListChange, ListView, OrganizationChange, OrganizationView, Part2Change } from './schema.ts';
import { ListView as ListShape } from './schema.ts';
import {
  confirmHelp,
  findOrganization,
  updateOrganization,
  updatePart2,
  updatePart2OfUnit,
} from './store.ts';
import { listPrograms, listSites, listUnits } from './store-places.ts';
import { findSetting, writeSetting } from './store-settings.ts';
import type { OrganizationTables } from './tables.ts';

type P<Action extends string> = Permit<Action, OrganizationTables>;

export async function readOrganization(permit: P<string>): Promise<OrganizationView> {
  const facts = await findOrganization(permit);
  if (!facts) throw notFound();
  const sites = await listSites(permit);
  const programs = await listPrograms(permit);
  return { ...facts, sites, programs, units: await listUnits(permit) };
}

export async function changeOrganization(
  permit: P<'organization.edit'>,
  change: OrganizationChange,
): Promise<OrganizationView> {
  const changed = await updateOrganization(permit, change);
  const now = await readOrganization(permit);
  if (!changed) throw changedByAnother(change, now);
  return now;
}

/** Somebody read each number and found that it stands. */
export async function checkHelp(permit: P<'organization.confirm-help'>): Promise<OrganizationView> {
  await confirmHelp(permit);
  return readOrganization(permit);
}

/** The status of the organization or, with an id, of one unit; the audit tells who decided and what. */
export async function reviewPart2(
  permit: P<'organization.review-part2'>,
  change: Part2Change,
  unitId?: string,
): Promise<OrganizationView> {
  const reviewer = personOf(permit.actor) ?? '';
  noteDeed(permit, { subjectId: unitId ?? permit.orgId, detail: { status: change.status } });
  const decision = { ...change, reviewer };
  const changed = unitId
    ? await updatePart2OfUnit(permit, decision, unitId)
    : await updatePart2(permit, decision);
  const now = await readOrganization(permit);
  const reviewed = unitId === undefined ? now : now.units.find(({ id }) => id === unitId);
  if (!reviewed) throw notFound();
  // What was reviewed meanwhile, with the version one would save over: the unit's own where it is about a unit.
  if (!changed) throw changedByAnother(change, { ...reviewed.part2, version: reviewed.version });
  return now;
}

export async function readList(permit: P<string>, key: ListKey): Promise<ListView> {
  const found = await findSetting(permit, key);
  if (!found) return { key, items: [...listDefaults[key]], version: 0 };
  return ListShape.parse({ key, items: found.value, version: found.version });
}

function refuseUncounted(key: ListKey, { items }: ListChange): void {
  const wrong = uncounted(key, items);
  if (wrong.length === 0) return;
  const code = 'organizations/counts-as-needed';
  throw new Failure('invalid', code, {
    detail: 'A place of your own says which place it counts as, so that reports stay right.',
    fields: Object.fromEntries(wrong.map((at) => [`items.${at}.countsAs`, code])),
  });
}

export async function changeList(
  permit: P<'organization.edit-lists'>,
  key: ListKey,
  change: ListChange,
): Promise<ListView> {
  const before = await readList(permit, key);
  // Asked first: who has not seen what somebody else added cannot have left it out.
  if (before.version !== change.version) throw changedByAnother(change, before);
  const lost = lostCodes(before.items, change.items);
  if (lost.length > 0) {
    throw new Failure('invalid', 'organizations/list-item-lost', {
      detail: 'Records point at an item that is missing. Retire it instead of taking it out.',
      fields: { items: lost.join(',') },
    });
  }
  refuseUncounted(key, change);
  const written = await writeSetting(permit, key, change.items, change.version);
  if (!written) throw changedByAnother(change, await readList(permit, key));
  return readList(permit, key);
}
