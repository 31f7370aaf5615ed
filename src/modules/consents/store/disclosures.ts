import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, personOf } from '../../../kernel/access/index.ts';
import { newId } from '../../../lib/ids.ts';
import type { Information, Purpose } from '../domain/vocabulary.ts';
import type { ConsentTables } from '../tables.ts';

/** One thing about to leave to the partner who asks. */
export interface Leaving {
  participantId: string;
  information: readonly Information[];
  purpose: Purpose;
  paragraph: string;
  consentId: string;
  channel: 'list' | 'record';
  entries: number;
  noticeSha256: string;
}

const rowOf = (one: Leaving) => ({
  id: newId(),
  participant_id: one.participantId,
  information: one.information,
  purpose: one.purpose,
  paragraph: one.paragraph,
  consent_id: one.consentId,
  channel: one.channel,
  entries: one.entries,
  notice_sha256: one.noticeSha256,
});

/**
 * Writes into the book what leaves in this act, and answers who receives it; undefined where the asker is no partner of
 * this organization, and then nothing may leave (42 CFR § 2.25). One statement, however much it is.
 */
export async function writeDisclosures(
  permit: AnyPermit,
  leaving: readonly Leaving[],
): Promise<{ name: string; from: string } | undefined> {
  const { orgId, now } = permit;
  const { rows } = await sql<{ name: string; from: string }>`
    with receiving as materialized (
      select p.id, p.name, p.comes_from from partners p
      where p.org_id = ${orgId}::uuid and p.id = ${personOf(permit.actor) ?? null}::uuid and p.ended_at is null
    ), written as (
      insert into disclosures (org_id, id, participant_id, recipient_id, recipient_name, recipient_from, information,
        purpose, paragraph, consent_id, channel, entries, at, on_day, notice_sha256)
      select ${orgId}::uuid, l.id, l.participant_id, r.id, r.name, r.comes_from,
        array(select jsonb_array_elements_text(l.information)), l.purpose, l.paragraph, l.consent_id, l.channel,
        l.entries, ${now}, org_today(${now}), l.notice_sha256
      from receiving r, jsonb_to_recordset(${JSON.stringify(leaving.map(rowOf))}::jsonb) as l(id uuid,
        participant_id uuid, information jsonb, purpose text, paragraph text, consent_id uuid, channel text,
        entries int, notice_sha256 text)
      on conflict do nothing
    )
    select r.name, r.comes_from as "from" from receiving r`.execute(asGuest<ConsentTables>(permit));
  return rows[0];
}

export interface KeptDisclosure {
  id: string;
  at: Date;
  on_day: string;
  recipient_id: string;
  recipient_name: string;
  recipient_from: string;
  information: Information[];
  purpose: Purpose;
  paragraph: string;
  consent_id: string;
  channel: 'list' | 'record';
  entries: number;
  notice_sha256: string;
}

/** What left about the participant, the latest first; of `before`, only what is older. At most `limit`. */
export async function listDisclosures(
  permit: AnyPermit,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<KeptDisclosure[]> {
  const cursor = before ?? null;
  const { rows } = await sql<KeptDisclosure>`
    select d.id, d.at, d.on_day, d.recipient_id, d.recipient_name, d.recipient_from, d.information, d.purpose,
      d.paragraph, d.consent_id, d.channel, d.entries, d.notice_sha256
    from disclosures d
    where d.org_id = ${permit.orgId}::uuid and d.participant_id = any(${[...permit.participantIds]}::uuid[])
      and (${cursor}::uuid is null or (d.at, d.id) < (select last.at, last.id from disclosures last
        where last.org_id = ${permit.orgId}::uuid and last.id = ${cursor}::uuid))
    order by d.at desc, d.id desc limit ${limit}`.execute(asGuest<ConsentTables>(permit));
  return rows;
}
