import type { AnyPermit, Permit } from '../../kernel/access/index.ts';
import { changedByAnother } from './conflict.ts';
import { plainWords } from './domain/people-words.ts';
import type { WordsChange, WordsView } from './schema/words.ts';
import { KeptWords } from './schema/words.ts';
import { wordsKey } from './store-menu.ts';
import { findSetting, writeSetting } from './store-settings.ts';
import type { OrganizationTables } from './tables.ts';

/** What this organization calls participants and coaches. */
export async function readWords(permit: AnyPermit): Promise<WordsView> {
  const found = await findSetting(permit, wordsKey);
  const kept = KeptWords.safeParse(found?.value);
  return { ...(kept.data ?? plainWords), version: found?.version ?? 0 };
}

export async function changeWords(
  permit: Permit<'organization.edit-lists', OrganizationTables>,
  { version, ...words }: WordsChange,
): Promise<WordsView> {
  const written = await writeSetting(permit, wordsKey, words, version);
  const now = await readWords(permit);
  if (!written) throw changedByAnother({ ...words, version }, now);
  return now;
}
