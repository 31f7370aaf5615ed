import type { ColumnType } from 'kysely';
import type { PartnerKind } from './domain/partner.ts';

/** A moment written once. */
type Moment = ColumnType<Date, Date, never>;

export interface PartnerRow {
  org_id: string;
  id: string;
  name: string;
  comes_from: string;
  kind: PartnerKind;
  hipaa: boolean;
  languages: string[];
  added_at: Moment;
  added_by: string | null;
  ended_at: Date | null;
  ended_by: string | null;
}

interface Part {
  recipient_id: string | null;
  information: string | null;
  purpose: string | null;
}

export interface ConsentRow {
  org_id: string;
  id: string;
  participant_id: string;
  kind: string;
  data: ColumnType<unknown, string, never>;
  words: Buffer;
  shown_sha256: string;
  language: 'en' | 'es';
  signed_at: Moment;
  recorded_at: Moment;
  recorded_by: string | null;
  recorded_kind: string;
  image: Buffer | null;
  image_type: string | null;
}

export interface RevocationRow extends Part {
  org_id: string;
  id: string;
  consent_id: string;
  participant_id: string;
  at: Moment;
  received_on: string | null;
  recorded_by: string | null;
  recorded_kind: string;
}

export interface ConsentEventRow {
  org_id: string;
  id: string;
  consent_id: string;
  participant_id: string;
  what: 'expiry-event' | 'known-false';
  at: Moment;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface RestrictionRow extends Part {
  org_id: string;
  id: string;
  participant_id: string;
  words: Buffer | null;
  asked_at: Moment;
  asked_by: string | null;
  agreed: boolean | null;
  answered_at: Date | null;
  answered_by: string | null;
  until: Date | null;
}

export interface DisclosureRow {
  org_id: string;
  id: string;
  participant_id: string;
  recipient_id: string;
  recipient_name: string;
  recipient_from: string;
  information: string[];
  purpose: string;
  paragraph: string;
  consent_id: string;
  channel: 'list' | 'record';
  entries: number;
  at: Moment;
  on_day: string;
  notice_sha256: string;
}

export interface ConsentTables {
  consent_events: ConsentEventRow;
  consent_revocations: RevocationRow;
  consents: ConsentRow;
  disclosures: DisclosureRow;
  partners: PartnerRow;
  restrictions: RestrictionRow;
}
