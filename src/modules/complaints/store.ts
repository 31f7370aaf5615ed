import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit, Permit } from '../../kernel/access/index.ts';
import { handle, keyRing, personOf } from '../../kernel/access/index.ts';
import type { SecretKey } from '../../kernel/keys.ts';
import type { Day } from '../../lib/dates.ts';
import { openWords, sealWords } from '../timeline/index.ts';
import type { ComplaintTables } from './tables.ts';

type By = Permit<string, ComplaintTables>;

export interface Said {
  readonly id: string;
  readonly participantId: string;
  readonly said: string;
  readonly at: Date;
  readonly byId?: string;
}

export interface Complaint extends Said {
  readonly receivedOn?: Day;
  /** Oldest first. */
  readonly answers: readonly Said[];
}

interface Row {
  id: string;
  participant_id: string;
  words: Buffer;
  at: Date;
  by_id: string | null;
  received_on: Day | null;
  /** Of an answer. */
  complaint_id: string | null;
  wrapped: Buffer | null;
}

const sealed = (key: SecretKey, id: string, said: string): Buffer =>
  sealWords(key, id, { said }) ?? Buffer.alloc(0);

function saidOf(permit: AnyPermit, row: Row): Said {
  const key = row.wrapped ? keyRing(permit).unwrap(row.wrapped, row.participant_id) : undefined;
  return {
    id: row.id,
    participantId: row.participant_id,
    said: openWords(key, row.id, row.words).said ?? '',
    at: row.at,
    ...(row.by_id ? { byId: row.by_id } : {}),
  };
}

function withAnswers(permit: AnyPermit, rows: readonly Row[]): Complaint[] {
  const answers = Map.groupBy(
    rows.filter((row) => row.complaint_id),
    (row) => row.complaint_id,
  );
  return rows
    .filter((row) => !row.complaint_id)
    .map((row) => ({
      ...saidOf(permit, row),
      ...(row.received_on ? { receivedOn: row.received_on } : {}),
      answers: (answers.get(row.id) ?? []).map((answer) => saidOf(permit, answer)),
    }));
}

/** So many of the latest; more than that nobody has open. */
const most = 200;

async function list(permit: By, ofWhom: RawBuilder<unknown>): Promise<Complaint[]> {
  const { rows } = await sql<Row>`
    with made as materialized (
      select * from complaints c where c.org_id = ${permit.orgId}::uuid ${ofWhom}
      order by c.made_at desc, c.id desc limit ${sql.lit(most)})
    select said.*, k.wrapped from (
      select id, participant_id, words, made_at as at, made_by as by_id, received_on, null::uuid as complaint_id from made
      union all
      select a.id, a.participant_id, a.words, a.answered_at, a.answered_by, null, a.complaint_id
        from made join complaint_answers a on a.org_id = ${permit.orgId}::uuid and a.complaint_id = made.id
    ) said left join person_keys k on k.org_id = ${permit.orgId}::uuid and k.participant_id = said.participant_id
    order by said.at, said.id`.execute(handle(permit));
  return withAnswers(permit, rows);
}

/** Complaints of the whole organization with their answers, oldest first. */
export const listComplaints = (permit: By): Promise<Complaint[]> => list(permit, sql``);

/** Those of whoever the permit is about. */
export const listOwn = (permit: By): Promise<Complaint[]> =>
  list(permit, sql`and c.participant_id = any(${[...permit.participantIds]}::uuid[])`);

export interface NewWords {
  readonly id: string;
  readonly participantId: string;
  readonly said: string;
}

/** False where its id is known already. */
export async function insertComplaint(
  permit: By,
  key: SecretKey,
  { id, participantId, said, receivedOn }: NewWords & { receivedOn?: Day | undefined },
): Promise<boolean> {
  const added = await handle(permit)
    .insertInto('complaints')
    .values({
      org_id: permit.orgId,
      id,
      participant_id: participantId,
      words: sealed(key, id, said),
      made_at: permit.now,
      made_by: personOf(permit.actor) ?? null,
      received_on: receivedOn ?? null,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** False where its id is known already. */
export async function insertAnswer(
  permit: By,
  key: SecretKey,
  { id, participantId, said, complaintId }: NewWords & { complaintId: string },
): Promise<boolean> {
  const added = await handle(permit)
    .insertInto('complaint_answers')
    .values({
      org_id: permit.orgId,
      id,
      complaint_id: complaintId,
      participant_id: participantId,
      words: sealed(key, id, said),
      answered_at: permit.now,
      answered_by: personOf(permit.actor) ?? null,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
