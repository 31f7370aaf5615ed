import { signedAt, validateConsent } from './validate-consent.ts';
import type { Consent, Information, Purpose, Signer } from './vocabulary.ts';

/**
 * A consent taken back, whole or in part: what is named here is over for good, whatever is left out is every one of it.
 * It looks ahead alone; what was lawfully sent before stays sent.
 */
export interface Revocation {
  readonly consentId: string;
  readonly at: Date;
  readonly recipientId?: string;
  readonly information?: Information;
  readonly purpose?: Purpose;
}

export type Standing = 'runs' | 'incomplete' | 'not-yet' | 'expired' | 'false';

const endOf = ({ expiry }: Consent): Date | undefined => {
  if (expiry?.by === 'date') return expiry.at;
  return expiry?.by === 'event' ? expiry.occurredAt : undefined;
};

/** How a consent stands at an instant, leaving aside what was taken back: it runs from its signature up to its end, that instant not included. */
export function standingAt(consent: Consent, at: Date, needed?: readonly Signer[]): Standing {
  if (validateConsent(consent, signedAt(consent) ?? at, needed).length > 0) return 'incomplete';
  const signed = signedAt(consent);
  if (!signed || at < signed) return 'not-yet';
  if (consent.knownFalseAt && at >= consent.knownFalseAt) return 'false';
  const end = endOf(consent);
  return end && at >= end ? 'expired' : 'runs';
}

export interface Reach {
  /** Who receives, and the intermediary between, where there is one: taking back from either ends it. */
  readonly recipientIds: readonly string[];
  readonly information: Information;
  readonly purpose: Purpose;
}

/** Whether a revocation that has come by then takes this away. */
export function takenBack(
  revocations: readonly Revocation[],
  consentId: string,
  reach: Reach,
  at: Date,
): boolean {
  return revocations.some(
    (one) =>
      one.consentId === consentId &&
      one.at <= at &&
      (one.recipientId === undefined || reach.recipientIds.includes(one.recipientId)) &&
      (one.information ?? reach.information) === reach.information &&
      (one.purpose ?? reach.purpose) === reach.purpose,
  );
}
