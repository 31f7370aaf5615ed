import type { Kysely } from 'kysely';
import type { PeopleTables } from '../tables.ts';

/** How many people are in the lists: records withdrawn by an undo, or merged into another, are not. As the owner. */
export async function countStanding(owner: Kysely<unknown>): Promise<number> {
  const row = await (owner as Kysely<PeopleTables>)
    .selectFrom('participants')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('withdrawn_at', 'is', null)
    .where('merged_into', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}
