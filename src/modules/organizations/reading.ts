import type { AnyPermit } from '../../kernel/access/index.ts';
import { notFound } from '../../kernel/failure.ts';
import type { ListItem, ListKey } from './domain/lists.ts';
import { listDefaults } from './domain/lists.ts';
import type { OrganizationFacts } from './schema.ts';
import { ListView } from './schema.ts';
import { findOrganization } from './store.ts';
import { findSetting } from './store-settings.ts';

/** The organization of the permit: its name, language, time zone, Part 2 status. */
export async function getOrganization(permit: AnyPermit): Promise<OrganizationFacts> {
  const found = await findOrganization(permit);
  if (!found) throw notFound();
  return found;
}

/** A list in this organization's words, retired items too. */
export async function getWordList(permit: AnyPermit, key: ListKey): Promise<readonly ListItem[]> {
  const found = await findSetting(permit, key);
  return found ? ListView.shape.items.parse(found.value) : listDefaults[key];
}
