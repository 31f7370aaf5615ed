import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, keyRing } from '../../../kernel/access/index.ts';
import type { SecretKey } from '../../../kernel/keys.ts';
import type { Book, Restriction } from '../domain/decide.ts';
import type { Revocation } from '../domain/standing.ts';
import type { Consent, Information, Purpose } from '../domain/vocabulary.ts';
import type { KeptWords } from '../schema/kept.ts';
import type { ConsentTables } from '../tables.ts';
import type { Lying } from './keeping.ts';
import { consentOf } from './keeping.ts';

/** A revocation with how it came in. */
export interface KeptRevocation extends Revocation {
  id: string;
  recordedBy: string;
  receivedOn?: string;
}

/** A consent with all that happened to it, as its page tells it. */
export interface KeptConsent {
  consent: Consent;
  words: KeptWords;
  language: 'en' | 'es';
  sha256: string;
  recordedAt: Date;
  recordedBy: string;
  recordedKind: string;
  hasImage: boolean;
  revocations: readonly KeptRevocation[];
}

/** One participant's consents, the latest first, and the book to decide by. */
export interface KeptBook {
  participantId: string;
  book: Book;
  consents: readonly KeptConsent[];
}

interface PartRow {
  recipient_id: string | null;
  information: Information | null;
  purpose: Purpose | null;
}
interface RevocationJson extends PartRow {
  id: string;
  at: string;
  received_on: string | null;
  recorded_by: string;
}
interface RestrictionJson extends PartRow {
  from: string;
  until: string | null;
}
interface EventJson {
  what: 'expiry-event' | 'known-false';
  at: string;
}

interface Row extends Lying {
  language: 'en' | 'es';
  shown_sha256: string;
  recorded_at: Date;
  recorded_by: string;
  recorded_kind: string;
  has_image: boolean;
  wrapped: Buffer | null;
  revocations: RevocationJson[];
  events: EventJson[];
  restrictions: RestrictionJson[];
}

const partOf = (row: PartRow) => ({
  ...(row.recipient_id ? { recipientId: row.recipient_id } : {}),
  ...(row.information ? { information: row.information } : {}),
  ...(row.purpose ? { purpose: row.purpose } : {}),
});

export const restrictionOf = (row: RestrictionJson, participantId: string): Restriction => ({
  participantId,
  from: new Date(row.from),
  ...(row.until ? { until: new Date(row.until) } : {}),
  ...partOf(row),
});

const revocationOf = (row: RevocationJson, consentId: string): KeptRevocation => ({
  id: row.id,
  consentId,
  at: new Date(row.at),
  recordedBy: row.recorded_by,
  ...(row.received_on ? { receivedOn: row.received_on } : {}),
  ...partOf(row),
});

/** The earliest of its kind: what happened twice happened the first time. */
const firstOf = (events: readonly EventJson[], what: EventJson['what']): Date | undefined =>
  events
    .filter((one) => one.what === what)
    .map(({ at }) => new Date(at))
    .sort((one, other) => one.getTime() - other.getTime())[0];

function withEvents(consent: Consent, events: readonly EventJson[]): Consent {
  const occurredAt = firstOf(events, 'expiry-event');
  const knownFalseAt = firstOf(events, 'known-false');
  const { expiry } = consent;
  return {
    ...consent,
    ...(knownFalseAt ? { knownFalseAt } : {}),
    ...(occurredAt && expiry?.by === 'event' ? { expiry: { ...expiry, occurredAt } } : {}),
  };
}

/** `participantId`: whose record they are part of now, where records were merged. */
function keptOf(row: Row, participantId: string, key: SecretKey | undefined): KeptConsent {
  const { consent, words } = consentOf(row, key);
  return {
    consent: withEvents({ ...consent, participantId }, row.events),
    words,
    language: row.language,
    sha256: row.shown_sha256,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    recordedKind: row.recorded_kind,
    hasImage: row.has_image,
    revocations: row.revocations.map((one) => revocationOf(one, row.id)),
  };
}

/** Restrictions that were agreed to, as `decide` asks for them. */
export const agreedJson = (participantId: RawBuilder<unknown>) => sql`
  coalesce((select jsonb_agg(jsonb_build_object('recipient_id', x.recipient_id, 'information', x.information,
      'purpose', x.purpose, 'from', x.answered_at, 'until', x.until))
    from restrictions x where x.org_id = app_org() and x.participant_id = ${participantId} and x.agreed), '[]')`;

async function readRows(permit: AnyPermit, which: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.id, c.participant_id, c.data, c.words, c.language, c.shown_sha256, c.recorded_at, c.recorded_by,
      c.recorded_kind, c.image is not null as has_image, k.wrapped,
      coalesce((select jsonb_agg(to_jsonb(r) order by r.at) from consent_revocations r
        where r.org_id = c.org_id and r.consent_id = c.id), '[]') as revocations,
      coalesce((select jsonb_agg(to_jsonb(e) order by e.at) from consent_events e
        where e.org_id = c.org_id and e.consent_id = c.id), '[]') as events,
      ${agreedJson(sql`c.participant_id`)} as restrictions
    from consents c left join person_keys k on k.org_id = c.org_id and k.participant_id = c.participant_id
    where c.org_id = ${permit.orgId}::uuid and c.participant_id = any(${which})
    order by c.recorded_at desc, c.id desc`.execute(asGuest<ConsentTables>(permit));
  return rows;
}

function bookOf(permit: AnyPermit, participantId: string, rows: readonly Row[]): KeptBook {
  const ring = keyRing(permit);
  const keys = new Map<string, SecretKey>();
  for (const { participant_id: id, wrapped } of rows)
    if (wrapped && !keys.has(id)) keys.set(id, ring.unwrap(wrapped, id));
  const consents = rows.map((row) => keptOf(row, participantId, keys.get(row.participant_id)));
  const persons = new Map(rows.map((row) => [row.participant_id, row.restrictions]));
  return {
    participantId,
    consents,
    book: {
      consents: consents.map(({ consent }) => consent),
      revocations: consents.flatMap(({ revocations }) => revocations),
      restrictions: [...persons.values()].flat().map((one) => restrictionOf(one, participantId)),
      records: [],
    },
  };
}

/** The participant's the permit is about, merged records with theirs. One statement. */
export async function readBook(permit: AnyPermit): Promise<KeptBook> {
  const [participantId = ''] = permit.participantIds;
  const rows = await readRows(permit, sql`${[...permit.participantIds]}::uuid[]`);
  return bookOf(permit, participantId, rows);
}

/** Of everybody about whom anything is granted now to the partner who asks. One statement, however many they are. */
export async function readGrantedBooks(permit: AnyPermit): Promise<KeptBook[]> {
  const rows = await readRows(permit, sql`(select people_granted_to_me())::uuid[]`);
  const people = Map.groupBy(rows, (row) => row.participant_id);
  return [...people].map(([id, theirs]) => bookOf(permit, id, theirs));
}

/** Held until the act ends. */
export function bookLock({ participantIds: [participantId = ''] }: AnyPermit): RawBuilder<unknown> {
  return sql`pg_advisory_xact_lock(hashtextextended(${`consents ${participantId}`}, 0))`;
}

/** Of two acts at once about one participant's consents the second waits here, and then finds what the first did. */
export async function holdBook(permit: AnyPermit): Promise<void> {
  await sql`select ${bookLock(permit)}`.execute(asGuest<ConsentTables>(permit));
}
