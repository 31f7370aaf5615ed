import type { Signer } from './vocabulary.ts';

/** From which age on a minor agrees alone to this care, as one state has it (42 CFR § 2.14). */
export interface MinorRule {
  /** Two letters. */
  readonly state: string;
  /** In years; 0 where any minor may. */
  readonly aloneFrom: number;
  readonly statute: string;
  readonly source: string;
  readonly provisional: true;
}

const source =
  'Weisleder, J Am Acad Psychiatry Law 2007; 35(3): 317–322. Laws have changed since: somebody who knows the state checks the line before it counts.';

const rule = (state: string, aloneFrom: number, statute: string): MinorRule => ({
  state,
  aloneFrom,
  statute,
  source,
  provisional: true,
});

/** The states whose line was read in the source; for every other state nobody knows, and then both sign. */
export const minorRules: readonly MinorRule[] = [
  rule('AL', 14, 'Code of Alabama 22-8-4'),
  rule('AZ', 12, 'Arizona Revised Statutes 44-133.01'),
  rule('CA', 12, 'California Family Code § 6929'),
  rule('CO', 15, 'Colorado Revised Statutes 13-22-102'),
  rule('DE', 14, 'Delaware Code 16-22 § 2210'),
];

/** Eighteen, unless the state says otherwise. */
const ageOfMajority = 18;

export interface Standing {
  /** In years; undefined where nobody knows how old the person is. */
  readonly age: number | undefined;
  /** A court let somebody decide for them (§ 2.15). */
  readonly hasCourtGuardian: boolean;
  /** The line of the state that somebody at this place has checked; none where nobody has. */
  readonly rule: Pick<MinorRule, 'aloneFrom'> | undefined;
}

/**
 * Who has to sign for a disclosure. A minor who may agree to the care alone signs alone, and nobody may be told without
 * that signature, parents included (§ 2.14(b)); where the state asks for a parent's consent to the care, both sign
 * (§ 2.14(c)). Where nobody knows, both.
 */
export function signersFor({ age, hasCourtGuardian, rule: checked }: Standing): readonly Signer[] {
  if (hasCourtGuardian) return ['guardian'];
  if (age !== undefined && age >= ageOfMajority) return ['participant'];
  const alone = age !== undefined && checked !== undefined && age >= checked.aloneFrom;
  return alone ? ['participant'] : ['participant', 'guardian'];
}
