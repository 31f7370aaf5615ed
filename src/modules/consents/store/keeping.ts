import { createHash } from 'node:crypto';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, personOf } from '../../../kernel/access/index.ts';
import type { SecretKey } from '../../../kernel/keys.ts';
import { seal } from '../../../kernel/keys.ts';
import { openWords, sealWords } from '../../timeline/index.ts';
import { signedAt } from '../domain/validate-consent.ts';
import type { Consent, Recipient } from '../domain/vocabulary.ts';
import type { KeptWords } from '../schema/kept.ts';
import { KeptData, KeptWords as WordsShape } from '../schema/kept.ts';
import type { ConsentTables } from '../tables.ts';

/** A consent with the words as they were shown, in order. */
export interface Signed {
  consent: Consent;
  language: 'en' | 'es';
  title: string;
  shown: readonly { element: string; text: string }[];
  image?: { type: string; bytes: Buffer } | undefined;
  /** When and by whom, where it is brought in later; now and by whoever asks without it. */
  recorded?: { at: Date; byId: string; byKind: 'participant' | 'staff' } | undefined;
}

/** SHA-256 of the paragraphs, a line feed between them, in hex. */
const digestOf = (shown: Signed['shown']): string =>
  createHash('sha256')
    .update(shown.map(({ text }) => text).join('\n'))
    .digest('hex');

const nameOf = (one: Recipient): string => ('name' in one ? one.name : '');

function wordsOf({ consent, title, shown }: Signed): KeptWords {
  return {
    name: consent.participantName,
    described: consent.described,
    ...(consent.expiry?.by === 'event' ? { event: consent.expiry.event } : {}),
    recipients: consent.recipients.map(nameOf),
    signatures: consent.signatures.map(({ name }) => name),
    title,
    shown: [...shown],
  };
}

/** What is decided by, without a name. */
const dataOf = (consent: Consent): string =>
  JSON.stringify({
    ...consent,
    id: undefined,
    participantId: undefined,
    participantName: undefined,
    described: undefined,
    recipients: consent.recipients.map((one) => ({ ...one, name: undefined })),
    signatures: consent.signatures.map((one) => ({ ...one, name: undefined })),
    expiry: consent.expiry?.by === 'event' ? { by: 'event' } : consent.expiry,
  });

/** Sealed together as one text, bound to the consent. */
const sealedWords = (key: SecretKey, id: string, words: KeptWords): Buffer => {
  const sealed = sealWords(key, id, { consent: JSON.stringify(words) });
  return sealed ?? Buffer.alloc(0);
};

/** Keeps a consent that is whole; false where its id is known already. */
export async function insertConsent(permit: AnyPermit, key: SecretKey, signed: Signed): Promise<boolean> {
  const { consent, image, recorded } = signed;
  const added = await asGuest<ConsentTables>(permit)
    .insertInto('consents')
    .values({
      org_id: permit.orgId,
      id: consent.id,
      participant_id: consent.participantId,
      kind: consent.kind,
      data: dataOf(consent),
      words: sealedWords(key, consent.id, wordsOf(signed)),
      shown_sha256: digestOf(signed.shown),
      language: signed.language,
      signed_at: signedAt(consent) ?? permit.now,
      recorded_at: recorded?.at ?? permit.now,
      recorded_by: recorded?.byId ?? personOf(permit.actor) ?? null,
      recorded_kind: recorded?.byKind ?? permit.actor.kind,
      image: image ? seal(key, image.bytes, consent.id) : null,
      image_type: image?.type ?? null,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** A consent as it lies in its row, without what happened to it since. */
export interface Lying {
  id: string;
  participant_id: string;
  data: unknown;
  words: Buffer;
}

const gone: KeptWords = { name: '', described: '', recipients: [], signatures: [], title: '', shown: [] };

/** The consent again, and what was shown. Where its key is destroyed it has no words, and with that no element stands. */
export function consentOf(row: Lying, key: SecretKey | undefined): { consent: Consent; words: KeptWords } {
  const data = KeptData.parse(row.data);
  const text = openWords(key, row.id, row.words).consent;
  const words = text ? WordsShape.parse(JSON.parse(text)) : gone;
  const { recipients, signatures, expiry, ...rest } = data;
  const consent: Consent = {
    ...rest,
    id: row.id,
    participantId: row.participant_id,
    participantName: words.name,
    described: words.described,
    recipients: recipients.map((one, at) =>
      one.is === 'class' ? one : { ...one, name: words.recipients[at] ?? '' },
    ),
    signatures: signatures.map((one, at) => ({ ...one, name: words.signatures[at] ?? '' })),
    expiry: expiry.by === 'event' ? { by: 'event', event: words.event ?? '' } : expiry,
  };
  return { consent, words };
}
