import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { Information, Purpose } from '../domain/vocabulary.ts';
import type { ConsentTables } from '../tables.ts';
import type { NewPartner } from './partners.ts';

const dbOf = (permit: AnyPermit) => asGuest<ConsentTables>(permit);

/** A partner who has been here for a while. */
export async function insertPastPartner(
  permit: AnyPermit,
  { from, addedAt, ...rest }: NewPartner & { addedAt: Date },
): Promise<void> {
  await dbOf(permit)
    .insertInto('partners')
    .values({
      ...rest,
      org_id: permit.orgId,
      comes_from: from,
      added_at: addedAt,
      added_by: null,
      ended_at: null,
      ended_by: null,
    })
    .execute();
}

/** Something that left some time ago, under a consent. */
export interface PastDisclosure {
  id: string;
  participantId: string;
  recipient: { id: string; name: string; from: string };
  information: readonly Information[];
  purpose: Purpose;
  paragraph: string;
  consentId: string;
  entries: number;
  at: Date;
  noticeSha256: string;
}

/** As the book would have it; the application alone writes what lies back. */
export async function insertPastDisclosures(
  permit: AnyPermit,
  past: readonly PastDisclosure[],
): Promise<void> {
  if (past.length === 0) return;
  await dbOf(permit)
    .insertInto('disclosures')
    .values(
      past.map((one) => ({
        org_id: permit.orgId,
        id: one.id,
        participant_id: one.participantId,
        recipient_id: one.recipient.id,
        recipient_name: one.recipient.name,
        recipient_from: one.recipient.from,
        information: [...one.information],
        purpose: one.purpose,
        paragraph: one.paragraph,
        consent_id: one.consentId,
        channel: 'record' as const,
        entries: one.entries,
        at: one.at,
        on_day: sql<string>`org_today(${one.at})`,
        notice_sha256: one.noticeSha256,
      })),
    )
    .execute();
}
