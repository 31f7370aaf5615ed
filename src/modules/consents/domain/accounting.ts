import type { Day } from '../../../lib/dates.ts';
import type { Basis } from './bases.ts';
import { accountingAskedOn, lookBackFrom } from './clocks.ts';
import type { Information, Purpose } from './vocabulary.ts';
import { careWide } from './vocabulary.ts';

/** One thing that left, written in the act that let it out. */
export interface Disclosure {
  readonly id: string;
  readonly participantId: string;
  /** By the calendar of the place. */
  readonly on: Day;
  readonly at: Date;
  readonly recipientId: string;
  readonly recipientName: string;
  readonly information: readonly Information[];
  readonly purpose: Purpose;
  readonly basis: 'consent' | Basis;
  /** The consent or the record it rests on. */
  readonly by: string;
  /** Whether it went out of an electronic health record, this program included. */
  readonly electronic: boolean;
  readonly intermediaryId?: string;
}

/**
 * What § 2.25 owes: disclosures under a consent in the three years before the asking; those for treatment, payment and
 * operations only where they left electronically. What was refused never stands here; what a consent covered before it
 * was taken back does.
 */
export function owedIn(disclosures: readonly Disclosure[], askedOn: Day): readonly Disclosure[] {
  const { from } = accountingAskedOn(askedOn);
  return disclosures.filter(
    ({ on, basis, purpose, electronic }) =>
      basis === 'consent' && on >= from && on <= askedOn && (electronic || !careWide.includes(purpose)),
  );
}

/** What § 2.24 owes: to whom an intermediary passed it on, in the three years before. */
export function passedOnBy(
  disclosures: readonly Disclosure[],
  intermediaryId: string,
  askedOn: Day,
): readonly Disclosure[] {
  const from = lookBackFrom(askedOn);
  return disclosures.filter(
    (one) => one.intermediaryId === intermediaryId && one.on >= from && one.on <= askedOn,
  );
}
