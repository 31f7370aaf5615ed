import type { Selectable } from 'kysely';
import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { asGuest, personOf } from '../../../kernel/access/index.ts';
import type { TurnSpan } from '../domain/turns.ts';
import type { CheckInTables, TurnRow } from '../tables.ts';

const guest = (permit: AnyPermit) => asGuest<CheckInTables>(permit);
type Keeping = Permit<'on-call.keep', CheckInTables>;

/** A staff member's turn, and what they do in it. */
export interface Turn extends TurnSpan {
  id: string;
  staffId: string;
  /** The number at which they are reached then; always there where they may be called. */
  phone?: string | undefined;
  /** May be called when an answer on a form needs someone. */
  calls: boolean;
  /** Reads what comes in outside the hours. */
  reads: boolean;
  /** For people of these programs; none is everybody. */
  programIds: string[];
  version: number;
}

const turnOf = (row: Selectable<TurnRow>): Turn => ({
  id: row.id,
  staffId: row.staff_id,
  weekdays: row.weekdays,
  fromOn: row.from_on,
  calls: row.calls,
  reads: row.reads,
  programIds: row.program_ids,
  version: row.version,
  ...(row.phone ? { phone: row.phone } : {}),
  ...(row.starts_at ? { startsAt: row.starts_at } : {}),
  ...(row.ends_at ? { endsAt: row.ends_at } : {}),
  ...(row.until_on ? { untilOn: row.until_on } : {}),
});

/** Turns that were not ended, in the order in which they were named. */
export async function listTurns(permit: AnyPermit): Promise<Turn[]> {
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

export type NewTurn = Omit<Turn, 'version'>;

const columnsOf = (turn: Omit<NewTurn, 'id'>) => ({
  staff_id: turn.staffId,
  phone: turn.phone ?? null,
  weekdays: [...turn.weekdays],
  starts_at: turn.startsAt ?? null,
  ends_at: turn.endsAt ?? null,
  from_on: turn.fromOn,
  until_on: turn.untilOn ?? null,
  calls: turn.calls,
  reads: turn.reads,
  program_ids: [...turn.programIds],
});

/** Names a turn; one that is known already is left as it is. */
export async function insertTurn(permit: AnyPermit, turn: NewTurn): Promise<void> {
  await guest(permit)
    .insertInto('on_call')
    .values({
      org_id: permit.orgId,
      id: turn.id,
      ...columnsOf(turn),
      made_by: personOf(permit.actor) ?? null,
      made_at: permit.now,
      ended_by: null,
      ended_at: null,
    })
    .onConflict((oc) => oc.columns(['org_id', 'id']).doNothing())
    .execute();
}

/** False where the version was another, or there is no such turn. */
export async function updateTurn(permit: Keeping, { version, ...turn }: Turn): Promise<boolean> {
  const result = await guest(permit)
    .updateTable('on_call')
    .set((eb) => ({ ...columnsOf(turn), version: eb('version', '+', 1) }))
    .where('org_id', '=', permit.orgId)
    .where('id', '=', turn.id)
    .where('version', '=', version)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
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
