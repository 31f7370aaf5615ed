import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, keyRing, personOf } from '../../../kernel/access/index.ts';
import { unseal } from '../../../kernel/keys.ts';
import type { Revocation } from '../domain/standing.ts';
import type { ConsentTables } from '../tables.ts';

/** A consent's picture lies under the key that seals the participant's line. */
interface WithKeys extends ConsentTables {
  person_keys: { org_id: string; participant_id: string; wrapped: Buffer | null };
}

const dbOf = (permit: AnyPermit) => asGuest<WithKeys>(permit);

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

/** The drawn signature or the scan of a consent. One statement, its key with it. */
export async function findImage(
  permit: AnyPermit,
  consentId: string,
): Promise<{ type: string; bytes: Buffer } | undefined> {
  const row = await dbOf(permit)
    .selectFrom('consents as c')
    .innerJoin('person_keys as k', (join) =>
      join.onRef('k.org_id', '=', 'c.org_id').onRef('k.participant_id', '=', 'c.participant_id'),
    )
    .select(['c.participant_id', 'c.image', 'c.image_type', 'k.wrapped'])
    .where('c.org_id', '=', permit.orgId)
    .where('c.id', '=', consentId)
    .executeTakeFirst();
  if (!(row?.image && row.image_type && row.wrapped)) return undefined;
  const key = keyRing(permit).unwrap(row.wrapped, row.participant_id);
  return { type: row.image_type, bytes: unseal(key, row.image, consentId) };
}
