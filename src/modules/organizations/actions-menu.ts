import type { AnyPermit, Permit } from '../../kernel/access/index.ts';
import { changedByAnother } from './conflict.ts';
import { spokenWords } from './domain/people-words.ts';
import type { MenuFacts, Part, PartStanding } from './parts.ts';
import { allParts, plainStanding } from './parts.ts';
import type { MenuChange, MenuView } from './schema/menu.ts';
import { KeptWords } from './schema/words.ts';
import { findMenuFacts, menuKey } from './store-menu.ts';
import { writeSetting } from './store-settings.ts';
import type { OrganizationTables } from './tables.ts';

async function standingOf(permit: AnyPermit, part: Part, facts: MenuFacts): Promise<PartStanding> {
  const plain = plainStanding(part, facts);
  if (plain) return plain;
  return (await part.written(permit)) ? 'written' : 'left-out';
}

/** How the pages fit themselves to a place. */
export interface Fitting {
  /** Parts that no program here has a use for, that nobody asked for, and in which nothing lies: the menu leaves them out. */
  idle: string[];
  /** What participants and coaches are called, where it is not the house's own words. */
  words?: ReturnType<typeof spokenWords>;
}

export async function readFitting(permit: AnyPermit): Promise<Fitting> {
  const facts = await findMenuFacts(permit);
  const kept = KeptWords.safeParse(facts.words).data;
  const idle: string[] = [];
  for (const part of allParts())
    if ((await standingOf(permit, part, facts)) === 'left-out') idle.push(part.name);
  return { idle, words: kept && spokenWords(kept) };
}

export async function readMenu(permit: Permit<'organization.edit', OrganizationTables>): Promise<MenuView> {
  const facts = await findMenuFacts(permit);
  const parts: MenuView['parts'] = [];
  for (const part of allParts()) {
    const standing = await standingOf(permit, part, facts);
    parts.push({ name: part.name, kinds: [...part.kinds], standing });
  }
  return { parts, also: [...facts.also], version: facts.version };
}

export async function changeMenu(
  permit: Permit<'organization.edit', OrganizationTables>,
  { also, version }: MenuChange,
): Promise<MenuView> {
  const known = allParts().map(({ name }) => name);
  const chosen = known.filter((name) => also.includes(name));
  const written = await writeSetting(permit, menuKey, { also: chosen }, version);
  const now = await readMenu(permit);
  if (!written) throw changedByAnother({ also, version }, now);
  return now;
}
