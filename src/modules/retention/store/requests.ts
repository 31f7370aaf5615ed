import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Permit } from '../../../kernel/access/index.ts';
import { handle, personOf } from '../../../kernel/access/index.ts';
import type { Day } from '../../../lib/dates.ts';
import type { Outcome, Wish } from '../domain.ts';
import type { ClosureRequestRow, RetentionTables } from '../tables.ts';

type P = Permit<string, RetentionTables>;

/** A participant asked that their record be closed or erased. */
export interface ClosureRequest {
  id: string;
  participantId: string;
  wish: Wish;
  askedAt: Date;
  answerBy: Day;
  withdrawnAt?: Date;
  outcome?: Outcome;
  reason?: string;
  keepUntil?: Day;
  decidedAt?: Date;
}

const requestOf = (row: Selectable<ClosureRequestRow>): ClosureRequest => ({
  id: row.id,
  participantId: row.participant_id,
  wish: row.wish,
  askedAt: row.asked_at,
  answerBy: row.answer_by,
  ...(row.withdrawn_at ? { withdrawnAt: row.withdrawn_at } : {}),
  ...(row.outcome ? { outcome: row.outcome } : {}),
  ...(row.reason ? { reason: row.reason } : {}),
  ...(row.keep_until ? { keepUntil: row.keep_until } : {}),
  ...(row.decided_at ? { decidedAt: row.decided_at } : {}),
});

/** Files a request; where one waits already, that one stays. */
export async function insertRequest(
  permit: P,
  request: { id: string; participantId: string; wish: Wish; answerDays: number },
): Promise<void> {
  await handle(permit)
    .insertInto('closure_requests')
    .values({
      org_id: permit.orgId,
      id: request.id,
      participant_id: request.participantId,
      wish: request.wish,
      answer_by: sql<Day>`org_today(${permit.now}) + ${request.answerDays}::int`,
      withdrawn_at: null,
      outcome: null,
      reason: null,
      keep_until: null,
      decided_by: null,
      decided_at: null,
    })
    .onConflict((oc) => oc.doNothing())
    .execute();
}

/** The latest request of the participant the permit is about. */
export async function findLatestRequest(permit: P): Promise<ClosureRequest | undefined> {
  const row = await handle(permit)
    .selectFrom('closure_requests')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where(sql<boolean>`participant_id = any(${[...permit.participantIds]}::uuid[])`)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && requestOf(row);
}

/** Takes a waiting request back; false when none waits. */
export async function withdrawRequest(permit: P): Promise<boolean> {
  const result = await handle(permit)
    .updateTable('closure_requests')
    .set({ withdrawn_at: permit.now })
    .where('org_id', '=', permit.orgId)
    .where(sql<boolean>`participant_id = any(${[...permit.participantIds]}::uuid[])`)
    .where('outcome', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export interface Answer {
  outcome: Outcome;
  reason: string;
  keepUntil?: Day | undefined;
}

/** Answers a waiting request; undefined when it is answered or withdrawn already. */
export async function answerRequest(
  permit: P,
  id: string,
  answer: Answer,
): Promise<ClosureRequest | undefined> {
  const row = await handle(permit)
    .updateTable('closure_requests')
    .set({
      outcome: answer.outcome,
      reason: answer.reason,
      keep_until: answer.keepUntil ?? null,
      decided_by: personOf(permit.actor) ?? null,
      decided_at: permit.now,
    })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row && requestOf(row);
}

/** Waiting requests, the one to be answered first on top; then those answered, the latest first. */
export async function listRequests(permit: P, limit: number): Promise<ClosureRequest[]> {
  const rows = await handle(permit)
    .selectFrom('closure_requests')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where('withdrawn_at', 'is', null)
    .orderBy('decided_at', (by) => by.desc().nullsFirst())
    .orderBy('answer_by')
    .limit(limit)
    .execute();
  return rows.map(requestOf);
}
