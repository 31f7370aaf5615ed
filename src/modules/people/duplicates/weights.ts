/** Of all pairs that are one person (m) and of all pairs that are two (u): the share that shows a finding. */
export interface AgreementRate {
  readonly m: number;
  readonly u: number;
}

/**
 * How often each finding is seen in pairs of records.
 *
 * Provisional, set on 2026-11-22 by the reasons given beside each group, not fitted to any data set; within a
 * field the rates of one column add up to about 1. Where a whole list is at hand, the u of an equal value is
 * counted in that list instead (`rarity.ts`). The tests print these m beside the m counted in files with known
 * answers.
 */
export const agreementRates = {
  // u: the commonest given names reach 1–2 % of a birth cohort in the U.S., most are far rarer. Two people whose
  // names are merely alike are about half as frequent as two of one name (0.2 % beside 0.4 % over all pairs of two
  // people in the febrl files; for family names 0.1 % beside 0.3–0.4 %).
  // m: about one name in five is typed differently the second time: nickname, typo, middle name, other name.
  'given-name/same': { m: 0.8, u: 0.01 },
  'given-name/nickname': { m: 0.04, u: 0.003 },
  'given-name/alike': { m: 0.07, u: 0.006 },
  'given-name/part': { m: 0.03, u: 0.006 },
  'given-name/differs': { m: 0.06, u: 0.97 },

  // u: Smith, the commonest U.S. family name, is borne by just under 1 %; a town repeats its names more than the
  // country does. m: marriage, divorce and one of two surnames change about one in ten.
  'family-name/same': { m: 0.82, u: 0.003 },
  'family-name/alike': { m: 0.06, u: 0.002 },
  'family-name/part': { m: 0.04, u: 0.003 },
  'family-name/differs': { m: 0.08, u: 0.988 },

  // Both names found in the other's field: chance would need both to meet (some 3 in 100,000) and both to serve as
  // given and as family name, as perhaps one in five does.
  'names/swapped': { m: 0.01, u: 0.000002 },
  // Only where both records say junior, senior or the like.
  'names/generation-differs': { m: 0.1, u: 0.6 },

  // u: adults spread over some 45 years give 1 in 16,000 days; a day in eight digits has some 25 neighbours one
  // digit away and 5 one swap away; one day in 365 is the same in another year.
  // m: about one date in eight is typed differently, a third of these in a way that can be recognised.
  'birth-date/same': { m: 0.88, u: 0.00006 },
  'birth-date/day-month-swapped': { m: 0.01, u: 0.00005 },
  'birth-date/digits-swapped': { m: 0.01, u: 0.0001 },
  'birth-date/one-digit-off': { m: 0.03, u: 0.001 },
  'birth-date/other-year': { m: 0.02, u: 0.0027 },
  'birth-date/differs': { m: 0.05, u: 0.996 },
  // Given that both are 1 January, which is typed when only the year is known: one year in 45.
  'birth-date/same-year-only': { m: 0.9, u: 0.02 },

  // u: families and shared lines. m: numbers change often in the people served; a differing one says little.
  'phone/same': { m: 0.6, u: 0.0005 },
  'phone/one-slip': { m: 0.04, u: 0.0005 },
  'phone/differs': { m: 0.36, u: 0.999 },
  'email/same': { m: 0.65, u: 0.0002 },
  'email/differs': { m: 0.35, u: 0.9998 },

  // u: numbers are unique by design; what is left is one number entered for the wrong person. m: a second record
  // is often a second number in the very same system, so a differing one says little.
  'external-id/same': { m: 0.7, u: 0.00001 },
  'external-id/differs': { m: 0.3, u: 0.99999 },

  // One finding for the whole address, since street, suburb and postcode repeat each other. u: households and
  // shared houses; a program's people share few postcodes. m: people move, so a differing address says little.
  'address/same-door': { m: 0.42, u: 0.002 },
  'address/same-street': { m: 0.1, u: 0.004 },
  'address/same-area': { m: 0.18, u: 0.08 },
  'address/differs': { m: 0.3, u: 0.914 },
} as const satisfies Record<string, AgreementRate>;

/** What was found in comparing one field of two records; the key of the sentence shown to the person who decides. */
export type ReasonCode = keyof typeof agreementRates;

/** Every code there is, so that catalogues of words can be checked for completeness. */
export const reasonCodes = Object.keys(agreementRates) as readonly ReasonCode[];
