import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import { newId } from '../../../lib/ids.ts';
import type { NewFact } from '../domain.ts';
import { withdrawalKind } from '../domain.ts';
import type { TimelineTables } from '../tables.ts';
import { append } from './adding.ts';

export interface SomeOfBatch {
  batchId: string;
  /** The batch of the withdrawals themselves; withdrawing that one in turn puts the facts back. */
  undoId: string;
  limit: number;
  /** People whose facts stay as they are. */
  except?: readonly string[];
}

/**
 * Withdraws some facts of a batch that still stand, for batches too large for one transaction: call it until it
 * returns nobody. What somebody amended meanwhile no longer stands, and stays as they left it. Returns the facts' ids.
 */
export async function withdrawSome(permit: AnyPermit, some: SomeOfBatch): Promise<string[]> {
  const standing = await asGuest<TimelineTables>(permit)
    .selectFrom('facts')
    .select(['id', 'participant_id', 'category', 'audience', 'between_ids'])
    .where('org_id', '=', permit.orgId)
    .where('batch_id', '=', some.batchId)
    .where('in_force', '=', true)
    .where(sql<SqlBool>`participant_id <> all(${[...(some.except ?? [])]}::uuid[])`)
    .limit(some.limit)
    .execute();
  const withdrawals = standing.map(
    (row): NewFact => ({
      id: newId(),
      participantId: row.participant_id,
      kind: withdrawalKind,
      happenedAt: permit.now,
      category: row.category,
      audience: row.audience,
      betweenIds: row.between_ids,
      data: {},
      words: {},
      corrects: { id: row.id, how: 'withdraw' },
      batchId: some.undoId,
    }),
  );
  await append(permit, withdrawals);
  return standing.map((row) => row.id);
}

/** Those of these people on whose lines anything stands that is not of this batch, and of which kinds it is. */
export async function withOtherFacts(
  permit: AnyPermit,
  participantIds: readonly string[],
  batchId: string,
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; kinds: string[] }>`
    select p.id, k.kinds from unnest(${[...participantIds]}::uuid[]) p(id), lateral (
      select array_agg(distinct f.kind::text) as kinds from facts f
      where f.org_id = ${permit.orgId} and f.participant_id = p.id and f.in_force
        and f.correction is distinct from 'withdraw' and f.batch_id is distinct from ${batchId}::uuid) k
    where k.kinds is not null`.execute(asGuest<TimelineTables>(permit));
  return new Map(rows.map((row) => [row.id, row.kinds]));
}
