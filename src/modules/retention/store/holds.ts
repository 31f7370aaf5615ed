import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Permit } from '../../../kernel/access/index.ts';
import { handle, personOf } from '../../../kernel/access/index.ts';
import type { LegalHoldRow, RetentionTables } from '../tables.ts';

type P = Permit<string, RetentionTables>;

/** A court, an agency or a claim asks that a record stays as it is. */
export interface LegalHold {
  id: string;
  participantId: string;
  reason?: string;
  placedBy?: string;
  placedAt: Date;
  liftedBy?: string;
  liftedAt?: Date;
  liftReason?: string;
}

const holdOf = (row: Selectable<LegalHoldRow>): LegalHold => ({
  id: row.id,
  participantId: row.participant_id,
  placedAt: row.placed_at,
  ...(row.reason ? { reason: row.reason } : {}),
  ...(row.placed_by ? { placedBy: row.placed_by } : {}),
  ...(row.lifted_by ? { liftedBy: row.lifted_by } : {}),
  ...(row.lifted_at ? { liftedAt: row.lifted_at } : {}),
  ...(row.lift_reason ? { liftReason: row.lift_reason } : {}),
});

/** Places a hold; undefined when this id is known already. The moment is the database's, as that of destructions is. */
export async function insertHold(
  permit: P,
  hold: { id: string; participantId: string; reason: string },
): Promise<LegalHold | undefined> {
  const row = await handle(permit)
    .insertInto('legal_holds')
    .values({
      org_id: permit.orgId,
      id: hold.id,
      participant_id: hold.participantId,
      reason: hold.reason,
      placed_by: personOf(permit.actor) ?? null,
    })
    .onConflict((oc) => oc.columns(['org_id', 'id']).doNothing())
    .returningAll()
    .executeTakeFirst();
  return row && holdOf(row);
}

/** Lifts a hold of the participant the permit is about; undefined when there is none in force by that id. */
export async function liftHold(permit: P, id: string, reason: string): Promise<LegalHold | undefined> {
  const row = await handle(permit)
    .updateTable('legal_holds')
    .set({
      lifted_at: sql<Date>`date_trunc('milliseconds', now())`,
      lifted_by: personOf(permit.actor) ?? null,
      lift_reason: reason,
    })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row && holdOf(row);
}

/** Holds in force first, then those lifted, the latest first. */
export async function listHolds(permit: P, limit: number): Promise<LegalHold[]> {
  const rows = await handle(permit)
    .selectFrom('legal_holds')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .orderBy('lifted_at', (by) => by.desc().nullsFirst())
    .orderBy('placed_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(holdOf);
}
