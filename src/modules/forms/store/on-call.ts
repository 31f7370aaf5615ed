import type { Selectable } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, personOf } from '../../../kernel/access/index.ts';
import type { OnCallSpan } from '../on-call.ts';
import type { FormTables, OnCallRow } from '../tables.ts';

const guest = (permit: AnyPermit) => asGuest<FormTables>(permit);

/** A staff member's turn on call, and the number at which they are reached then. */
export interface OnCallTurn extends OnCallSpan {
  id: string;
  staffId: string;
  phone: string;
  ended: boolean;
}

const turnOf = (row: Selectable<OnCallRow>): OnCallTurn => ({
  id: row.id,
  staffId: row.staff_id,
  phone: row.phone,
  weekdays: row.weekdays,
  fromOn: row.from_on,
  ended: row.ended_at !== null,
  ...(row.starts_at ? { startsAt: row.starts_at } : {}),
  ...(row.ends_at ? { endsAt: row.ends_at } : {}),
  ...(row.until_on ? { untilOn: row.until_on } : {}),
});

/** Turns that were not ended, in the order in which they were named. */
export async function listTurns(permit: AnyPermit): Promise<OnCallTurn[]> {
  const rows = await guest(permit)
    .selectFrom('on_call')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where('ended_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map(turnOf);
}

export type NewTurn = Omit<OnCallTurn, 'ended'>;

/** Names a turn; one that is known already is left as it is. */
export async function insertTurn(permit: AnyPermit, turn: NewTurn): Promise<boolean> {
  const result = await guest(permit)
    .insertInto('on_call')
    .values({
      org_id: permit.orgId,
      id: turn.id,
      staff_id: turn.staffId,
      phone: turn.phone,
      weekdays: [...turn.weekdays],
      starts_at: turn.startsAt ?? null,
      ends_at: turn.endsAt ?? null,
      from_on: turn.fromOn,
      until_on: turn.untilOn ?? null,
      made_by: personOf(permit.actor) ?? null,
      made_at: permit.now,
      ended_by: null,
      ended_at: null,
    })
    .onConflict((oc) => oc.columns(['org_id', 'id']).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Ends a turn, or takes that back; false where there is none. */
export async function setEnded(permit: AnyPermit, id: string, ended: boolean): Promise<boolean> {
  const result = await guest(permit)
    .updateTable('on_call')
    .set({
      ended_at: ended ? permit.now : null,
      ended_by: ended ? (personOf(permit.actor) ?? null) : null,
    })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
