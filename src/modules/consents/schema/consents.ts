import { z } from 'zod';
import { partnerKinds } from '../domain/partner.ts';
import { consentKinds, informations, purposes, recipientClasses, statements } from '../domain/vocabulary.ts';

const id = z.uuid();
const instant = z.iso.datetime();
const day = z.iso.date();
const words = (most: number) => z.string().trim().max(most);

export const Information = z.enum(informations);
export const Purpose = z.enum(purposes);
export const signers = ['participant', 'guardian'] as const;
const standings = ['runs', 'incomplete', 'not-yet', 'expired', 'false'] as const;

export const OfParticipant = z.object({ id });
export const OfConsent = z.object({ id, consentId: id });
export const OfRestriction = z.object({ id, restrictionId: id });

/** Whom a consent names. The id of a partner's account, or a new one with a name where they have none here. */
const RecipientEntry = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('named'), id, name: words(200).optional() }),
  z.strictObject({ is: z.literal('class'), of: z.enum(recipientClasses) }),
  z.strictObject({
    is: z.literal('intermediary'),
    id,
    name: words(200).optional(),
    members: z.union([z.literal('who-treats'), z.array(id).max(200)]),
  }),
]);

/** `on` is the last day on which it runs, by the calendar of the place. */
const ExpiryEntry = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('date'), on: day }),
  z.strictObject({ by: z.literal('event'), event: words(500) }),
  z.strictObject({ by: z.literal('none') }),
]);

/**
 * What somebody is about to agree to. Whatever may be missing may be missing here, so that one answer names every element
 * of § 2.31 it lacks.
 */
export const ConsentDraft = z.strictObject({
  kind: z.enum(consentKinds),
  information: z.array(Information).max(informations.length),
  /** The same in plain words, as the participant says it. */
  described: words(1000),
  recipients: z.array(RecipientEntry).max(20),
  purposes: z.array(Purpose).max(purposes.length),
  forFundraising: z.boolean().optional(),
  expiry: ExpiryEntry.optional(),
  /** "I am 18 years old, or older": counts only where no day of birth is on record. It stands in the words then. */
  ofAge: z.literal(true).optional(),
  /** In which the words are shown, and kept. */
  language: z.enum(['en', 'es']),
});
export type ConsentDraft = z.output<typeof ConsentDraft>;

/** One paragraph to be shown, in order, under the element of § 2.31 it is there for. */
const Paragraph = z.object({ element: z.string(), text: z.string() });

/** The words to show before anybody signs, and the codes of what is missing so far; a signature is not asked for yet. */
export const ConsentPreview = z.object({
  title: z.string(),
  paragraphs: z.array(Paragraph),
  /** Codes of `domain/elements.ts`, each with its paragraph of the law; `signer` where one cannot sign alone. */
  missing: z.array(z.object({ code: z.string(), paragraph: z.string() })),
  /** Who has to sign. */
  signers: z.array(z.enum(signers)),
  /** Nobody here knows how old they are: their word would do. */
  mayDeclareAge: z.boolean(),
});
export type ConsentPreview = z.output<typeof ConsentPreview>;

/** A drawn signature or a scan: at most 200 kB before base64. */
const ImageEntry = z.strictObject({
  type: z.enum(['image/png', 'image/jpeg', 'image/webp']),
  base64: z.base64().min(1).max(273_068),
});

/** A participant signs on their own device: the draft, the text of each paragraph as it was shown, and their hand. */
export const OwnConsentEntry = ConsentDraft.extend({
  id,
  shown: z.array(z.string().max(4000)).max(60),
  signature: z.strictObject({ name: words(200), how: z.enum(['typed', 'drawn']) }),
  /** Required where the signature was drawn. */
  image: ImageEntry.optional(),
});
export type OwnConsentEntry = z.output<typeof OwnConsentEntry>;

/** A paper somebody signed: what stands on it, statements included, and a scan of it. */
export const PaperConsentEntry = ConsentDraft.extend({
  id,
  statements: z.array(z.enum(statements)).max(statements.length),
  signatures: z
    .array(z.strictObject({ by: z.enum(signers), name: words(200), signedOn: day.optional() }))
    .max(4),
  image: ImageEntry,
});
export type PaperConsentEntry = z.output<typeof PaperConsentEntry>;

const RecipientView = z.object({
  is: z.enum(['named', 'class', 'intermediary']),
  id: id.optional(),
  name: z.string().optional(),
  of: z.enum(recipientClasses).optional(),
  members: z.union([z.literal('who-treats'), z.array(id)]).optional(),
});

/** What is left out is every one of it. */
const part = { recipientId: id.optional(), information: Information.optional(), purpose: Purpose.optional() };

const RevocationView = z.object({
  id,
  at: instant,
  ...part,
  recipientName: z.string().optional(),
  /** Where it came in writing: who received it, and the day. */
  inWriting: z.object({ receivedOn: day, receivedBy: z.string() }).optional(),
});

/** What one consent lets out to one recipient now. Nothing under a class or an intermediary: nobody is let in by those yet. */
const RunningView = z.object({
  recipientId: id,
  recipientName: z.string(),
  information: z.array(Information),
  purposes: z.array(Purpose),
});

export const ConsentView = z.object({
  id,
  kind: z.enum(consentKinds),
  information: z.array(Information),
  described: z.string(),
  recipients: z.array(RecipientView),
  purposes: z.array(Purpose),
  forFundraising: z.boolean().optional(),
  statements: z.array(z.enum(statements)),
  expiry: z.object({
    by: z.enum(['date', 'event', 'none']),
    /** The last day. */
    on: day.optional(),
    event: z.string().optional(),
    happenedAt: instant.optional(),
  }),
  signatures: z.array(
    z.object({
      by: z.enum(signers),
      name: z.string(),
      how: z.enum(['typed', 'drawn', 'paper']),
      at: instant,
    }),
  ),
  language: z.enum(['en', 'es']),
  recordedAt: instant,
  /** Absent where the participant wrote it themselves. */
  recordedBy: z.string().optional(),
  hasImage: z.boolean(),
  standing: z.enum(standings),
  /** All of it was taken back. */
  takenBack: z.boolean(),
  revocations: z.array(RevocationView),
  /** Who gets what by it now; empty where it does not run or nothing is left. */
  running: z.array(RunningView),
});
export type ConsentView = z.output<typeof ConsentView>;

/** One consent with the words as they were shown, their SHA-256 (of the texts with a line feed between), and the image. */
export const WholeConsent = ConsentView.extend({
  title: z.string(),
  paragraphs: z.array(Paragraph),
  sha256: z.string(),
  image: z.object({ type: z.string(), base64: z.string() }).optional(),
});
export type WholeConsent = z.output<typeof WholeConsent>;

export const RestrictionView = z.object({
  id,
  ...part,
  recipientName: z.string().optional(),
  said: z.string().optional(),
  askedAt: instant,
  state: z.enum(['asked', 'agreed', 'declined', 'ended']),
  answeredAt: instant.optional(),
  answeredBy: z.string().optional(),
  /** The last day on which an agreed one holds. */
  untilOn: day.optional(),
});
export type RestrictionView = z.output<typeof RestrictionView>;

/** Everything of one participant's consents, the latest first, and whom one could be written for. */
export const Consents = z.object({
  participantName: z.string(),
  discloser: z.string(),
  today: day,
  consents: z.array(ConsentView),
  restrictions: z.array(RestrictionView),
  partners: z.array(z.object({ id, name: z.string(), from: z.string(), kind: z.enum(partnerKinds) })),
  /** Of this room alone: 'consent.write', 'consent.record', 'consent.revoke', 'consent.receive-revocation', … */
  abilities: z.array(z.string()),
});
export type Consents = z.output<typeof Consents>;

/** Taken back from now on; there is no undo but a new consent. */
export const RevocationEntry = z.strictObject({ id, ...part });
export type RevocationEntry = z.output<typeof RevocationEntry>;

/** A paper by which somebody took it back, as it came in. */
export const ReceivedRevocationEntry = RevocationEntry.extend({ receivedOn: day });
export type ReceivedRevocationEntry = z.output<typeof ReceivedRevocationEntry>;

/** The event of its end took place, or it is known to be false (§ 2.31(c)); `at` no later than now. */
export const HappenedEntry = z.strictObject({
  id,
  what: z.enum(['expiry-event', 'known-false']),
  at: instant,
});
export type HappenedEntry = z.output<typeof HappenedEntry>;

/** Asks that something a consent allows be left undone (§ 2.26). */
export const RestrictionEntry = z.strictObject({ id, ...part, said: words(1000).optional() });
export type RestrictionEntry = z.output<typeof RestrictionEntry>;

export const RestrictionAnswer = z.strictObject({ agreed: z.boolean(), untilOn: day.optional() });
export type RestrictionAnswer = z.output<typeof RestrictionAnswer>;

/** `already` where the same id came before: a phone that lost its network sends it again. */
export const Kept = z.object({ id, already: z.boolean() });
export const Done = z.object({ done: z.literal(true) });
