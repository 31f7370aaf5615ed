import type { RawBuilder, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { asGuest, handle } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import type { Erasure } from '../erasure.ts';
import type { ErasureRow, RetentionTables } from '../tables.ts';

type P = Permit<string, RetentionTables>;

export const erasureOf = (row: Selectable<ErasureRow>): Erasure => ({
  id: row.id,
  orgId: row.org_id,
  what: row.what,
  participantIds: row.participant_ids,
  factIds: row.fact_ids,
  at: row.at,
  byKind: row.by_kind,
  basis: row.basis,
  counts: row.counts,
  ...(row.by_id ? { byId: row.by_id } : {}),
  ...(row.rule ? { rule: row.rule } : {}),
  ...(row.replayed_at ? { replayedAt: row.replayed_at } : {}),
});

const refusals: Record<string, () => Failure> = {
  TL404: notFound,
  TL409: () =>
    new Failure('conflict', 'retention/not-due', {
      detail: 'The retention schedule still keeps this record.',
    }),
  TL410: () =>
    new Failure('gone', 'retention/destroyed-already', { detail: 'This record was destroyed already.' }),
  TL423: () =>
    new Failure('conflict', 'retention/on-hold', {
      detail: 'A legal hold keeps this record as it is. Nothing was destroyed.',
    }),
};

async function procedure(permit: P, call: RawBuilder<Selectable<ErasureRow>>): Promise<Erasure> {
  try {
    const { rows } = await call.execute(handle(permit));
    // A null composite arrives as one row of nulls.
    if (!rows[0]?.id) throw notFound();
    return erasureOf(rows[0]);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw refusals[code]?.() ?? error;
  }
}

/** Strikes an entry in every version its author wrote; the earlier strike when there was one. The database decides who may. */
export const strikeEntry = (permit: P, id: string, factId: string): Promise<Erasure> =>
  procedure(permit, sql<Selectable<ErasureRow>>`select * from strike_entry(${id}::uuid, ${factId}::uuid)`);

/** Destroys a whole record. `requestId` names the granted request it answers. The database decides whether it may be. */
export function destroyRecord(
  permit: P,
  parts: { id: string; participantId: string; requestId?: string | undefined },
): Promise<Erasure> {
  const { id, participantId, requestId = null } = parts;
  return procedure(
    permit,
    sql<Selectable<ErasureRow>>`
      select * from destroy_record(${id}::uuid, ${participantId}::uuid, ${requestId}::uuid)`,
  );
}

/** Destroys all that the family member who asks wrote until now; nothing where there was nothing. */
export async function forgetWords(permit: AnyPermit, id: string): Promise<Erasure | undefined> {
  const { rows } = await sql<Selectable<ErasureRow>>`select * from forget_own_words(${id}::uuid)`.execute(
    asGuest<RetentionTables>(permit),
  );
  // A null composite arrives as one row of nulls.
  return rows[0]?.id ? erasureOf(rows[0]) : undefined;
}

/** Whole records that were destroyed, the latest first. */
export async function listCertificates(permit: P, limit: number): Promise<Erasure[]> {
  const rows = await handle(permit)
    .selectFrom('erasures')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where('what', '=', 'person')
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(erasureOf);
}

export async function findCertificate(permit: P, id: string): Promise<Erasure | undefined> {
  const row = await handle(permit)
    .selectFrom('erasures')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where('what', '=', 'person')
    .where('id', '=', id)
    .executeTakeFirst();
  return row && erasureOf(row);
}
