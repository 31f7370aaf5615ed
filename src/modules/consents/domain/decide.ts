import type { Basis, BasisRecord } from './bases.ts';
import { lacksOf, paragraphs, reachesSo } from './bases.ts';
import type { Reach, Revocation } from './standing.ts';
import { standingAt, takenBack } from './standing.ts';
import type { Consent, Information, Purpose, Recipient, RecipientClass, Signer } from './vocabulary.ts';

/** Who would receive. */
export interface Asker {
  readonly id: string;
  /** What the organization knows them to be; nothing is taken from what they say of themselves. */
  readonly classes: readonly RecipientClass[];
  /** Treats this participant. */
  readonly treats: boolean;
  /** The intermediary they would receive it through. */
  readonly via?: string;
}

export interface Question {
  readonly asker: Asker;
  readonly participantId: string;
  readonly information: readonly Information[];
  readonly purpose: Purpose;
  readonly at: Date;
  readonly basis: 'consent' | Basis;
}

/** A restriction the organization agreed to (§ 2.26): what is left out is every one of it. */
export interface Restriction {
  readonly participantId: string;
  readonly from: Date;
  readonly until?: Date;
  readonly recipientId?: string;
  readonly information?: Information;
  readonly purpose?: Purpose;
}

/** Everything that is on record about one participant's consents, and about what is allowed without one. */
export interface Book {
  readonly consents: readonly Consent[];
  readonly revocations: readonly Revocation[];
  readonly restrictions: readonly Restriction[];
  readonly records: readonly BasisRecord[];
  /** Who must have signed for this participant; the participant where nothing is said. */
  readonly signers?: readonly Signer[];
}

export type Refusal =
  | 'nothing-asked'
  | 'no-consent'
  | 'recipient'
  | 'purpose'
  | 'information'
  | 'incomplete'
  | 'not-yet'
  | 'expired'
  | 'false'
  | 'taken-back'
  | 'restricted'
  | 'no-record'
  | 'record-incomplete'
  | 'record-over';

export interface Permitted {
  readonly allowed: true;
  readonly basis: 'consent' | Basis;
  readonly information: readonly Information[];
  readonly purpose: Purpose;
  readonly recipientId: string;
  /** The paragraph that allows it. */
  readonly paragraph: string;
  /** The consent, or the record of the other basis, that covers it. */
  readonly by: string;
  /** § 2.32: what goes out with a consent carries the notice and the consent's scope; nothing else does. */
  readonly notice: boolean;
}

/** `because` is for whoever may know that there is a record at all; everybody else hears that there is nothing. */
export interface Refused {
  readonly allowed: false;
  readonly because: Refusal;
}

export type Verdict = Permitted | Refused;

const refused = (because: Refusal): Refused => ({ allowed: false, because });

function names(recipient: Recipient, asker: Asker): boolean {
  if (recipient.is === 'named') return recipient.id === asker.id;
  if (recipient.is === 'class') return asker.classes.includes(recipient.of);
  if (recipient.id !== asker.via) return false;
  return recipient.members === 'who-treats' ? asker.treats : recipient.members.includes(asker.id);
}

const reachesOf = ({ asker, information, purpose }: Question): Reach[] => {
  const recipientIds = asker.via === undefined ? [asker.id] : [asker.id, asker.via];
  return information.map((one) => ({ recipientIds, information: one, purpose }));
};

/** From farthest to nearest: of several consents that do not cover a question the nearest says why. */
const farther: readonly Refusal[] = ['no-consent', 'recipient', 'purpose', 'information'];

const nearness = (refusal: Refusal): number =>
  farther.includes(refusal) ? farther.indexOf(refusal) : farther.length;

const nearest = (refusals: readonly Refusal[]): Refusal =>
  refusals.reduce<Refusal>((best, one) => (nearness(one) > nearness(best) ? one : best), 'no-consent');

/** Why this consent does not cover the question; undefined where it does. */
function shortOf(consent: Consent, question: Question, book: Book): Refusal | undefined {
  if (consent.participantId !== question.participantId) return 'no-consent';
  if (!consent.recipients.some((one) => names(one, question.asker))) return 'recipient';
  if (!consent.purposes.includes(question.purpose)) return 'purpose';
  if (!question.information.every((one) => consent.information.includes(one))) return 'information';
  const standing = standingAt(consent, question.at, consent.needed ?? book.signers);
  if (standing !== 'runs') return standing;
  const gone = reachesOf(question).some((reach) =>
    takenBack(book.revocations, consent.id, reach, question.at),
  );
  return gone ? 'taken-back' : undefined;
}

function isRestricted(question: Question, { restrictions }: Book): boolean {
  return restrictions.some(
    (one) =>
      one.participantId === question.participantId &&
      one.from <= question.at &&
      (one.until === undefined || question.at < one.until) &&
      reachesOf(question).some(
        (reach) =>
          (one.recipientId === undefined || reach.recipientIds.includes(one.recipientId)) &&
          (one.information ?? reach.information) === reach.information &&
          (one.purpose ?? reach.purpose) === reach.purpose,
      ),
  );
}

function permitted(question: Question, by: string): Permitted {
  const { basis, information, purpose, asker } = question;
  return {
    allowed: true,
    basis,
    information,
    purpose,
    recipientId: asker.id,
    paragraph: basis === 'consent' ? '§ 2.33(a)' : paragraphs[basis],
    by,
    notice: basis === 'consent',
  };
}

function byConsent(question: Question, book: Book): Verdict {
  if (isRestricted(question, book)) return refused('restricted');
  const short: Refusal[] = [];
  for (const consent of book.consents) {
    const refusal = shortOf(consent, question, book);
    if (refusal === undefined) return permitted(question, consent.id);
    short.push(refusal);
  }
  return refused(nearest(short));
}

/** Why this record does not carry the question; undefined where it does. */
function shortOfRecord(record: BasisRecord, question: Question): Refusal | undefined {
  const { at, information, purpose } = question;
  if (lacksOf(record).length > 0) return 'record-incomplete';
  if (at < record.from || (record.until && at >= record.until)) return 'record-over';
  return reachesSo(record, information, purpose) ? undefined : 'information';
}

function byRecord(question: Question, book: Book): Verdict {
  const theirs = book.records.filter(
    (one) =>
      one.basis === question.basis &&
      one.recipientId === question.asker.id &&
      (!('participantId' in one) || one.participantId === question.participantId),
  );
  const short: Refusal[] = [];
  for (const record of theirs) {
    const refusal = shortOfRecord(record, question);
    if (refusal === undefined) return permitted(question, record.id);
    short.push(refusal);
  }
  return refused(short.at(-1) ?? 'no-record');
}

/**
 * Whether so much of a participant's record may go to somebody for a purpose at an instant. Pure; whatever nobody has
 * put on record is a no. One consent, or one record of another basis, must cover the whole of the question.
 */
export function decide(question: Question, book: Book): Verdict {
  if (question.information.length === 0) return refused('nothing-asked');
  return question.basis === 'consent' ? byConsent(question, book) : byRecord(question, book);
}
