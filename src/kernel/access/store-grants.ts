import { sql } from 'kysely';
import { noticeChannel } from '../db/notices.ts';
import type { KernelTables } from '../db/tables.ts';
import type { AnyPermit } from './permit.ts';
import { asGuest } from './permit.ts';

/** One thing a consent lets an account have, from an instant up to another, that one not included. */
export interface ConsentGrant {
  readonly consentId: string;
  readonly participantId: string;
  readonly recipientId: string;
  readonly information: string;
  readonly purpose: string;
  readonly since: Date;
  readonly until?: Date;
}

/** What `Notices` calls what is granted to one account. */
export const grantsTopic = (orgId: string, recipientId: string): string => `grants ${orgId} ${recipientId}`;

const rowOf = (grant: ConsentGrant) => ({
  consent_id: grant.consentId,
  participant_id: grant.participantId,
  recipient_id: grant.recipientId,
  information: grant.information,
  purpose: grant.purpose,
  since: grant.since.toISOString(),
  until: grant.until?.toISOString() ?? null,
});

/**
 * Makes the grants of these consents what is given: what is no longer among them ends with this act, what is new begins.
 * Whoever receives hears of it as the act commits. One statement.
 */
export async function renewGrants(
  permit: AnyPermit,
  consentIds: readonly string[],
  grants: readonly ConsentGrant[],
): Promise<void> {
  if (consentIds.length === 0) return;
  const { orgId, now } = permit;
  await sql`
    with wanted as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(grants.map(rowOf))}::jsonb) as w(consent_id uuid,
        participant_id uuid, recipient_id uuid, information text, purpose text, since timestamptz, until timestamptz)
    ), ended as (
      update consent_grants g set until = ${now}
      where g.org_id = ${orgId}::uuid and g.consent_id = any(${[...consentIds]}::uuid[])
        and (g.until is null or g.until > ${now})
        and not exists (select from wanted w where w.consent_id = g.consent_id and w.recipient_id = g.recipient_id
          and w.information = g.information and w.purpose = g.purpose and w.since = g.since
          and w.until is not distinct from g.until)
      returning g.recipient_id
    ), added as (
      insert into consent_grants (org_id, consent_id, participant_id, recipient_id, information, purpose, since, until)
      select ${orgId}::uuid, w.consent_id, w.participant_id, w.recipient_id, w.information, w.purpose, w.since, w.until
      from wanted w
      on conflict do nothing
      returning recipient_id
    )
    select pg_notify(${noticeChannel}, 'grants ' || ${orgId}::text || ' ' || r.recipient_id)
    from (select recipient_id from ended union select recipient_id from added) r`.execute(
    asGuest<KernelTables>(permit),
  );
}

/** Says to whoever waits for what is granted to an account that it changed, as the act commits. */
export async function tellGrantsChanged(permit: AnyPermit, recipientId: string): Promise<void> {
  await sql`select pg_notify(${noticeChannel}, ${grantsTopic(permit.orgId, recipientId)})`.execute(
    asGuest<KernelTables>(permit),
  );
}
