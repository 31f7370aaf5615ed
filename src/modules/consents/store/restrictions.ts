import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, keyRing, personOf } from '../../../kernel/access/index.ts';
import type { SecretKey } from '../../../kernel/keys.ts';
import { openWords, sealWords } from '../../timeline/index.ts';
import type { Information, Purpose } from '../domain/vocabulary.ts';
import type { ConsentTables } from '../tables.ts';
import { bookLock } from './books.ts';

const dbOf = (permit: AnyPermit) => asGuest<ConsentTables>(permit);

export interface KeptRestriction {
  id: string;
  recipientId?: string;
  information?: Information;
  purpose?: Purpose;
  said?: string;
  askedAt: Date;
  agreed?: boolean;
  answeredAt?: Date;
  answeredBy?: string;
  until?: Date;
}

interface NewRestriction {
  id: string;
  participantId: string;
  recipientId?: string | undefined;
  information?: Information | undefined;
  purpose?: Purpose | undefined;
  said: string;
}

/** False where its id is known already. */
export async function insertRestriction(
  permit: AnyPermit,
  key: SecretKey | undefined,
  asked: NewRestriction,
): Promise<boolean> {
  const added = await dbOf(permit)
    .insertInto('restrictions')
    .values({
      org_id: permit.orgId,
      id: asked.id,
      participant_id: asked.participantId,
      recipient_id: asked.recipientId ?? null,
      information: asked.information ?? null,
      purpose: asked.purpose ?? null,
      words: key ? sealWords(key, asked.id, { said: asked.said }) : null,
      asked_at: permit.now,
      asked_by: personOf(permit.actor) ?? null,
      agreed: null,
      answered_at: null,
      answered_by: null,
      until: null,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/**
 * Answers one that waits; false where none does. Holds the participant's consents first, as `holdBook` does, in the same
 * statement: whatever is read after it knows of every act that came before.
 */
export async function answerRestriction(
  permit: AnyPermit,
  id: string,
  answer: { agreed: boolean; until?: Date | undefined },
): Promise<boolean> {
  const { agreed, until = null } = answer;
  const written = await sql`
    with held as materialized (select ${bookLock(permit)} as lock)
    update restrictions x set agreed = ${agreed}, answered_at = ${permit.now},
      answered_by = ${personOf(permit.actor) ?? null}::uuid, until = ${until}::timestamptz
    from held
    where x.org_id = ${permit.orgId}::uuid and x.id = ${id}::uuid and x.answered_at is null
      and x.participant_id = any(${[...permit.participantIds]}::uuid[])`.execute(dbOf(permit));
  return (written.numAffectedRows ?? 0n) > 0n;
}

/** A row as it is read, with the wrapped key of whoever it is about. */
export interface RestrictionRead {
  id: string;
  participant_id: string;
  recipient_id: string | null;
  information: Information | null;
  purpose: Purpose | null;
  words: Buffer | null;
  wrapped: Buffer | null;
  asked_at: Date;
  agreed: boolean | null;
  answered_at: Date | null;
  answered_by: string | null;
  until: Date | null;
}

function saidIn(permit: AnyPermit, row: RestrictionRead): { said?: string } {
  if (!(row.wrapped && row.words)) return {};
  const key = keyRing(permit).unwrap(row.wrapped, row.participant_id);
  const { said } = openWords(key, row.id, row.words);
  return said ? { said } : {};
}

export const keptOf = (permit: AnyPermit, row: RestrictionRead): KeptRestriction => ({
  id: row.id,
  askedAt: row.asked_at,
  ...(row.recipient_id ? { recipientId: row.recipient_id } : {}),
  ...(row.information ? { information: row.information } : {}),
  ...(row.purpose ? { purpose: row.purpose } : {}),
  ...saidIn(permit, row),
  ...(row.agreed === null ? {} : { agreed: row.agreed }),
  ...(row.answered_at ? { answeredAt: row.answered_at } : {}),
  ...(row.answered_by ? { answeredBy: row.answered_by } : {}),
  ...(row.until ? { until: row.until } : {}),
});

/** What was asked about these people, the latest first. */
export async function listRestrictions(permit: AnyPermit): Promise<KeptRestriction[]> {
  const { rows } = await sql<RestrictionRead>`
    select x.*, k.wrapped from restrictions x
      left join person_keys k on k.org_id = x.org_id and k.participant_id = x.participant_id
    where x.org_id = ${permit.orgId}::uuid and x.participant_id = any(${[...permit.participantIds]}::uuid[])
    order by x.asked_at desc, x.id desc limit 200`.execute(dbOf(permit));
  return rows.map((row) => keptOf(permit, row));
}
