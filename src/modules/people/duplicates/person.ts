/**
 * What is known about a person when looking for a second record of the same person. Every field may be missing;
 * a missing field speaks neither for nor against.
 */
export interface PersonForMatching {
  readonly id: string;
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
  readonly chosenName?: string | undefined;
  /** 'YYYY-MM-DD'; anything else counts as missing. Days that no calendar has are compared as typed. */
  readonly birthDate?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  /**
   * Numbers other systems gave the person, bare or as 'system:number'. Two numbers are compared only within one
   * system; bare numbers form a system of their own.
   */
  readonly externalIds?: readonly string[] | undefined;
  readonly address?: AddressForMatching | undefined;
}

export interface AddressForMatching {
  /** House number. It may instead stand at the start of `street`. */
  readonly number?: string | undefined;
  readonly street?: string | undefined;
  readonly suburb?: string | undefined;
  readonly postcode?: string | undefined;
  readonly region?: string | undefined;
}
