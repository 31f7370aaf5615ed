import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { noteDeed, renewGrants } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { dayIn } from '../../../lib/dates.ts';
import { getOrganization } from '../../organizations/index.ts';
import { grantsOf } from '../domain/grants.ts';
import type { Consent } from '../domain/vocabulary.ts';
import type { HappenedEntry, ReceivedRevocationEntry, RevocationEntry } from '../schema.ts';
import type { KeptBook, KeptConsent } from '../store/books.ts';
import { holdBook, readBook } from '../store/books.ts';
import { insertEvent, insertRevocation } from '../store/happenings.ts';
import type { ConsentTables } from '../tables.ts';
import { idTaken, subjectOf } from './around.ts';
import type { Kept } from './writing.ts';

interface OfConsent {
  params: { consentId: string };
}

const invalid = (field: string, code: string): Failure =>
  new Failure('invalid', 'kernel/invalid', { fields: { [field]: code } });

/** One consent of this participant, held so that no other act changes it meanwhile. */
async function holdOne(permit: AnyPermit, consentId: string): Promise<{ kept: KeptBook; one: KeptConsent }> {
  await holdBook(permit);
  const kept = await readBook(permit);
  const one = kept.consents.find(({ consent }) => consent.id === consentId);
  if (!one) throw notFound();
  noteDeed(permit, { subjectId: consentId });
  return { kept, one };
}

/** What it still grants after what was just written of it, from this act on. */
async function renew(permit: AnyPermit, consentId: string): Promise<void> {
  const { consents, book } = await readBook(permit);
  const now = consents.find(({ consent }) => consent.id === consentId)?.consent;
  await renewGrants(permit, [consentId], now ? grantsOf(now, book, permit.now) : []);
}

/** Sent again is the same again: of this consent, and the same part of it. */
const isSamePart = (known: Partial<RevocationEntry>, entry: RevocationEntry): boolean =>
  known.recipientId === entry.recipientId &&
  known.information === entry.information &&
  known.purpose === entry.purpose;

async function takeBack(
  permit: AnyPermit,
  consentId: string,
  entry: RevocationEntry & { receivedOn?: string },
): Promise<Kept> {
  const { one } = await holdOne(permit, consentId);
  const { id, recipientId, information, purpose, receivedOn } = entry;
  const before = one.revocations.find((known) => known.id === id);
  if (before && !isSamePart(before, entry)) throw idTaken();
  const added = await insertRevocation(permit, {
    ...{ id, consentId, participantId: subjectOf(permit), at: permit.now },
    ...(recipientId ? { recipientId } : {}),
    ...(information ? { information } : {}),
    ...(purpose ? { purpose } : {}),
    ...(receivedOn ? { receivedOn } : {}),
  });
  if (!(added || before)) throw idTaken();
  if (added) await renew(permit, consentId);
  return { id, already: !added };
}

/** The participant takes it back, whole or in part, from this moment on (42 CFR § 2.31(a)(6)). A tap is writing. */
export const revoke = (
  permit: Permit<'consent.revoke', ConsentTables>,
  { params, body }: OfConsent & { body: RevocationEntry },
): Promise<Kept> => takeBack(permit, params.consentId, body);

/** Somebody received in writing that it is taken back: it counts from when it is recorded, with the day it came in. */
export async function receiveRevocation(
  permit: Permit<'consent.receive-revocation', ConsentTables>,
  { params, body }: OfConsent & { body: ReceivedRevocationEntry },
): Promise<Kept> {
  const { timeZone } = await getOrganization(permit);
  if (body.receivedOn > dayIn(timeZone, permit.now)) throw invalid('receivedOn', 'consents/lies-ahead');
  return takeBack(permit, params.consentId, body);
}

const occurredAtOf = ({ expiry }: Consent): Date | undefined =>
  expiry?.by === 'event' ? expiry.occurredAt : undefined;

/** The event it ends with took place, or it is known to be false: nothing rests on it from then on. */
export async function tellEvent(
  permit: Permit<'consent.tell-event', ConsentTables>,
  { params, body }: OfConsent & { body: HappenedEntry },
): Promise<Kept> {
  const at = new Date(body.at);
  if (at > permit.now) throw invalid('at', 'consents/lies-ahead');
  const { one } = await holdOne(permit, params.consentId);
  if (body.what === 'expiry-event' && one.consent.expiry?.by !== 'event')
    throw invalid('what', 'consents/no-event');
  const { id, what } = body;
  const participantId = subjectOf(permit);
  const added = await insertEvent(permit, { id, consentId: params.consentId, participantId, what, at });
  const { consent } = one;
  const known = what === 'known-false' ? consent.knownFalseAt : occurredAtOf(consent);
  if (!(added || known)) throw idTaken();
  if (added) await renew(permit, params.consentId);
  return { id, already: !added };
}
