import type { Kysely } from 'kysely';
import type { KeyRing } from '../../../kernel/keys.ts';
import type { TimelineTables } from '../tables.ts';

/** Whether this key ring wrapped the keys of the people here; true where there are none. `owner` connects as the owner role. */
export async function opensWords(owner: Kysely<unknown>, ring: KeyRing): Promise<boolean> {
  const row = await (owner as Kysely<TimelineTables>)
    .selectFrom('person_keys')
    .select(['participant_id', 'wrapped'])
    .where('wrapped', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  if (!row?.wrapped) return true;
  try {
    ring.unwrap(row.wrapped, row.participant_id);
    return true;
  } catch {
    return false;
  }
}
