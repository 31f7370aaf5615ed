import type { ErasureRule } from './tables.ts';

/**
 * One destruction as it was carried out: whose, what, when, by whom, on what ground (42 CFR § 2.16(a), 45 CFR
 * § 164.310(d)(2)(i)). Never any content.
 */
export interface Erasure {
  readonly id: string;
  readonly orgId: string;
  readonly what: 'strike' | 'person' | 'family';
  /** The person's record and every record merged with it; of a family member's words, their own account. */
  readonly participantIds: readonly string[];
  readonly factIds: readonly string[];
  readonly at: Date;
  readonly byId?: string;
  readonly byKind: string;
  readonly basis: 'own-words' | 'due' | 'asked';
  readonly rule?: ErasureRule;
  /** Kind of content → how many. */
  readonly counts: Readonly<Record<string, number>>;
  readonly replayedAt?: Date;
}
