import { elements } from './elements.ts';
import type { Consent, Signer } from './vocabulary.ts';

/**
 * Every code of what § 2.31 asks and this consent does not say; none where it is whole. `needed`: who must have signed,
 * as the law of the state says for a minor (§ 2.14) or a court for an adult (§ 2.15). A signature dated after `at` is none.
 */
export function validateConsent(
  consent: Consent,
  at: Date,
  needed: readonly Signer[] = ['participant'],
): readonly string[] {
  const failed = elements.filter(({ fails }) => fails(consent)).map(({ code }) => code);
  const signed = consent.signatures.filter((one) => one.at === undefined || one.at <= at);
  const lacking =
    consent.signatures.length > 0 && !needed.every((signer) => signed.some(({ by }) => by === signer));
  return lacking ? [...failed, 'signer'] : failed;
}

/** When the last hand that had to sign has signed; undefined where a date is missing. */
export function signedAt({ signatures }: Consent): Date | undefined {
  const times = signatures.map(({ at }) => at?.getTime() ?? Number.NaN);
  const last = Math.max(...times);
  return Number.isFinite(last) ? new Date(last) : undefined;
}
