import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { newId } from '../../../lib/ids.ts';
import type { Fact } from '../domain.ts';
import type { Row } from './facts.ts';
import { dbOf, factColumns, oneOf, readFacts, readRows, standing } from './facts.ts';

export interface Share {
  participantId: string;
  /** The first version of what is shown. */
  rootId: string;
  readerId: string;
}

/** Shows one entry to one reader by name; showing it again changes nothing. */
export async function showTo(permit: AnyPermit, { participantId, rootId, readerId }: Share): Promise<void> {
  await sql`
    insert into fact_shares (org_id, id, participant_id, fact_id, reader_id, since)
    values (${permit.orgId}, ${newId()}, ${participantId}, ${rootId}, ${readerId}, ${permit.now})
    on conflict (org_id, reader_id, fact_id) where until is null do nothing`.execute(dbOf(permit));
}

/** From now on this reader sees nothing of these people's lines any more, or of one entry. */
export async function hideFrom(
  permit: AnyPermit,
  from: { participantIds: readonly string[]; readerId: string; rootId?: string },
): Promise<void> {
  await sql`
    update fact_shares set until = ${permit.now}
    where org_id = ${permit.orgId} and reader_id = ${from.readerId} and until is null
      and ${oneOf('participant_id', from.participantIds)}
      and (${from.rootId ?? null}::uuid is null or fact_id = ${from.rootId ?? null}::uuid)`.execute(
    dbOf(permit),
  );
}

/** What is shown to whom of these people's lines, by its first version. */
export async function listShown(
  permit: AnyPermit,
  participantIds: readonly string[],
): Promise<Pick<Share, 'rootId' | 'readerId'>[]> {
  const rows = await dbOf(permit)
    .selectFrom('fact_shares')
    .select(['fact_id', 'reader_id'])
    .where('org_id', '=', permit.orgId)
    .where('until', 'is', null)
    .where(oneOf('participant_id', participantIds))
    .execute();
  return rows.map((row) => ({ rootId: row.fact_id, readerId: row.reader_id }));
}

/** Everything of these people's lines that is shown to the family member who asks, the latest first. */
export function readShown(permit: AnyPermit, participantIds: readonly string[]): Promise<Fact[]> {
  return readFacts(
    permit,
    sql<Row>`
      select ${factColumns}, k.wrapped from facts f
        left join person_keys k on k.org_id = f.org_id and k.participant_id = f.participant_id
      where f.org_id = ${permit.orgId}::uuid and ${oneOf('f.participant_id', participantIds)} and ${standing}
        and f.id = any((select facts_shown_to_me())::uuid[])
      order by f.happened_at desc, f.id desc`,
  );
}

/** What became of a suggestion, in one word: all its writer is told. */
export type Became = 'waiting' | 'taken-up' | 'declined';

/** What the family member who asks suggested to these people and has not taken back, the latest first. */
export async function readSuggested(
  permit: AnyPermit,
  participantIds: readonly string[],
): Promise<{ fact: Fact; became: Became }[]> {
  const rows = await readRows(
    permit,
    sql<Row & { became: Became }>`
      select ${factColumns}, k.wrapped, s.became from suggested_by_me() s
        join facts f on f.org_id = ${permit.orgId}::uuid and f.id = s.id
        left join person_keys k on k.org_id = f.org_id and k.participant_id = f.participant_id
      where ${oneOf('f.participant_id', participantIds)}
      order by f.recorded_at desc, f.id desc`,
  );
  return rows.map(({ fact, row }) => ({ fact, became: row.became }));
}
