import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, personOf } from '../../../kernel/access/index.ts';
import type { Revocation } from '../domain/standing.ts';
import type { ConsentTables } from '../tables.ts';

const dbOf = (permit: AnyPermit) => asGuest<ConsentTables>(permit);

interface NewRevocation extends Revocation {
  id: string;
  participantId: string;
  /** The day on which a paper came in. */
  receivedOn?: string | undefined;
}

/** False where its id is known already. */
export async function insertRevocation(permit: AnyPermit, one: NewRevocation): Promise<boolean> {
  const added = await dbOf(permit)
    .insertInto('consent_revocations')
    .values({
      org_id: permit.orgId,
      id: one.id,
      consent_id: one.consentId,
      participant_id: one.participantId,
      at: one.at,
      recipient_id: one.recipientId ?? null,
      information: one.information ?? null,
      purpose: one.purpose ?? null,
      received_on: one.receivedOn ?? null,
      recorded_by: personOf(permit.actor) ?? null,
      recorded_kind: permit.actor.kind,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

interface NewEvent {
  id: string;
  consentId: string;
  participantId: string;
  what: 'expiry-event' | 'known-false';
  at: Date;
}

/** False where its id is known already. */
export async function insertEvent(permit: AnyPermit, one: NewEvent): Promise<boolean> {
  const added = await dbOf(permit)
    .insertInto('consent_events')
    .values({
      org_id: permit.orgId,
      id: one.id,
      consent_id: one.consentId,
      participant_id: one.participantId,
      what: one.what,
      at: one.at,
      recorded_at: permit.now,
      recorded_by: personOf(permit.actor) ?? null,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The drawn signature or the scan of a consent, as it lies sealed. */
export async function findImage(
  permit: AnyPermit,
  consentId: string,
): Promise<{ participantId: string; type: string; sealed: Buffer } | undefined> {
  const row = await dbOf(permit)
    .selectFrom('consents')
    .select(['participant_id', 'image', 'image_type'])
    .where('org_id', '=', permit.orgId)
    .where('id', '=', consentId)
    .executeTakeFirst();
  if (!(row?.image && row.image_type)) return undefined;
  return { participantId: row.participant_id, type: row.image_type, sealed: row.image };
}
