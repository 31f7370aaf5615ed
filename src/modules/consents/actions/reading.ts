import type { Permit } from '../../../kernel/access/index.ts';
import { abilities, noteDeed } from '../../../kernel/access/index.ts';
import { notFound } from '../../../kernel/failure.ts';
import { namesOf } from '../../people/index.ts';
import type { Consents, ConsentView, WholeConsent } from '../schema.ts';
import type { KeptBook, KeptConsent } from '../store/books.ts';
import { readBook } from '../store/books.ts';
import { findImage } from '../store/happenings.ts';
import { listRestrictions } from '../store/restrictions.ts';
import type { ConsentTables } from '../tables.ts';
import type { Known } from './around.ts';
import { readKnown } from './around.ts';
import type { Names } from './views.ts';
import { consentView, restrictionView } from './views.ts';

type Reading = Permit<'consent.read', ConsentTables>;

/** Whoever recorded something on somebody's behalf, by name. */
function recordersOf({ consents }: KeptBook): string[] {
  return consents.flatMap(({ recordedBy, revocations }) => [
    recordedBy,
    ...revocations.map((one) => one.recordedBy),
  ]);
}

const recipientsIn = ({ consents }: KeptBook): [string, string][] =>
  consents.flatMap(({ consent }) =>
    consent.recipients.flatMap((one): [string, string][] => ('id' in one ? [[one.id, one.name]] : [])),
  );

async function namesFor(
  permit: Reading,
  kept: KeptBook,
  known: Known,
  others: readonly string[],
): Promise<Names> {
  const staff = await namesOf(permit, [...new Set([...recordersOf(kept), ...others])]);
  const partners = known.partners.map(({ id, name }): [string, string] => [id, name]);
  return {
    staff,
    recipients: new Map([...recipientsIn(kept), ...partners]),
    timeZone: known.around.timeZone,
  };
}

/** Everything of one participant's consents: how each stands, who gets what by it, and whom one could be written for. */
export async function readConsents(permit: Reading): Promise<Consents> {
  const known = await readKnown(permit);
  const kept = await readBook(permit);
  const restrictions = await listRestrictions(permit);
  const answerers = restrictions.flatMap(({ answeredBy }) => answeredBy ?? []);
  const names = await namesFor(permit, kept, known, answerers);
  return {
    participantName: known.around.participantName,
    discloser: known.around.discloser,
    today: known.today,
    consents: kept.consents.map((one) => consentView(one, kept.book, names, permit.now)),
    restrictions: restrictions.map((one) => restrictionView(one, names, permit.now)),
    partners: known.partners.map(({ hipaa: _, ...one }) => one),
    abilities: abilities(permit).filter((name) => /^(consent|restriction|disclosure)\./.test(name)),
  };
}

async function imageOf(permit: Reading, kept: KeptConsent): Promise<Pick<WholeConsent, 'image'>> {
  const found = kept.hasImage ? await findImage(permit, kept.consent.id) : undefined;
  return found ? { image: { type: found.type, base64: found.bytes.toString('base64') } } : {};
}

/** One consent with the words as they were shown, and the picture of the hand or the paper. */
export async function readConsent(
  permit: Reading,
  { params }: { params: { consentId: string } },
): Promise<WholeConsent> {
  const kept = await readBook(permit);
  const found = kept.consents.find(({ consent }) => consent.id === params.consentId);
  if (!found) throw notFound();
  noteDeed(permit, { subjectId: found.consent.id });
  const names = await namesFor(permit, kept, await readKnown(permit), []);
  const view: ConsentView = consentView(found, kept.book, names, permit.now);
  const { title, shown } = found.words;
  return { ...view, title, paragraphs: shown, sha256: found.sha256, ...(await imageOf(permit, found)) };
}
