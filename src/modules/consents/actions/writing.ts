import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { noteDeed, renewGrants } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { startOfDay } from '../../../lib/wall-clock.ts';
import { keysFor } from '../../timeline/index.ts';
import type { Missing } from '../domain/draft.ts';
import { consentFrom, missingBeforeSigning, missingIn } from '../domain/draft.ts';
import { grantsOf } from '../domain/grants.ts';
import type { Consent, Signature } from '../domain/vocabulary.ts';
import type { ConsentDraft, ConsentPreview, OwnConsentEntry, PaperConsentEntry } from '../schema.ts';
import { readBook } from '../store/books.ts';
import { insertConsent } from '../store/keeping.ts';
import type { ConsentTables } from '../tables.ts';
import type { Known } from './around.ts';
import { idTaken, readKnown, subjectOf } from './around.ts';
import { paragraphsOf, titleIn } from './words.ts';

export type Kept = { id: string; already: boolean };
type Entry = OwnConsentEntry | PaperConsentEntry;
type ImageEntry = PaperConsentEntry['image'];

/** The words to show, and what is missing so far. Nothing is kept. */
export async function preview(
  permit: Permit<'consent.preview', ConsentTables>,
  { body }: { body: ConsentDraft },
): Promise<ConsentPreview> {
  const { around } = await readKnown(permit);
  const consent = consentFrom(subjectOf(permit), body, around);
  return {
    title: titleIn(body.language),
    paragraphs: [...paragraphsOf(consent, body.language, around)],
    missing: [...missingBeforeSigning(consent, permit.now)],
    signers: [...(consent.needed ?? around.needed)],
    mayDeclareAge: around.ifOfAge !== undefined && body.ofAge !== true,
  };
}

/** Every element it lacks as one problem, so that it can be mended in one go (42 CFR § 2.31). */
function refuseIncomplete(missing: readonly Missing[]): void {
  if (missing.length === 0) return;
  throw new Failure('invalid', 'consents/incomplete', {
    detail: 'Something the law asks of a consent is missing here.',
    fields: Object.fromEntries(missing.map(({ code, paragraph }) => [code, paragraph])),
  });
}

function refuseOtherWords(shown: readonly string[], texts: readonly string[]): void {
  if (shown.length === texts.length && shown.every((text, at) => text === texts[at])) return;
  throw new Failure('conflict', 'consents/other-words', {
    detail: 'What was shown is not what this says now. Please read it once more.',
  });
}

const imageOf = (entry: ImageEntry) => ({ type: entry.type, bytes: Buffer.from(entry.base64, 'base64') });

/** The participant signs what they were shown; it runs from now on. */
export async function sign(
  permit: Permit<'consent.write', ConsentTables>,
  { body }: { body: OwnConsentEntry },
): Promise<Kept> {
  const known = await readKnown(permit);
  const draft = consentFrom(body.id, body, known.around);
  const texts = paragraphsOf(draft, body.language, known.around).map(({ text }) => text);
  refuseOtherWords(body.shown, texts);
  const { how, name } = body.signature;
  if (how === 'drawn' && !body.image)
    throw new Failure('invalid', 'kernel/invalid', { fields: { image: 'consents/image-missing' } });
  return keep(permit, body, known, {
    ...draft,
    signatures: [{ by: 'participant', how, name, at: permit.now }],
  });
}

const signatureOn = (
  { by, name, signedOn }: PaperConsentEntry['signatures'][number],
  zone: string,
): Signature => ({
  ...{ by, name, how: 'paper' as const },
  ...(signedOn ? { at: startOfDay(zone, signedOn) } : {}),
});

/** A paper somebody holds in their hand: what stands on it, and a picture of it. */
export async function recordPaper(
  permit: Permit<'consent.record', ConsentTables>,
  { body }: { body: PaperConsentEntry },
): Promise<Kept> {
  const known = await readKnown(permit);
  const draft = consentFrom(body.id, body, known.around, body.statements);
  const { timeZone } = known.around;
  return keep(permit, body, known, {
    ...draft,
    signatures: body.signatures.map((one) => signatureOn(one, timeZone)),
  });
}

/** Kept whole or not at all; what it grants begins in the same act. */
async function keep(permit: AnyPermit, entry: Entry, known: Known, consent: Consent): Promise<Kept> {
  refuseIncomplete(missingIn(consent, permit.now));
  const { id, language } = entry;
  const participantId = subjectOf(permit);
  const key = (await keysFor(permit, [participantId])).get(participantId);
  if (!key) throw new Failure('bug', 'consents/no-key');
  const shown = paragraphsOf(consent, language, known.around);
  const image = entry.image ? { image: imageOf(entry.image) } : {};
  noteDeed(permit, { subjectId: id, detail: { consent: consent.kind } });
  const added = await insertConsent(permit, key, {
    consent,
    language,
    title: titleIn(language),
    shown,
    ...image,
  });
  if (!added) return alreadyKept(permit, id);
  const book = { consents: [consent], revocations: [], restrictions: known.restrictions, records: [] };
  await renewGrants(permit, [id], grantsOf(consent, book, permit.now));
  return { id, already: false };
}

/** The same was sent before; under the id of somebody else's nothing was kept. */
async function alreadyKept(permit: AnyPermit, id: string): Promise<Kept> {
  const { consents } = await readBook(permit);
  if (consents.some(({ consent }) => consent.id === id)) return { id, already: true };
  throw idTaken();
}
