import type { ReasonCode } from './weights.ts';

/** What comparing one field of two records showed. */
export interface Finding {
  readonly code: ReasonCode;
  /** Where both hold the very same value: that value, so that a common one can count for less. */
  readonly shared?: string;
}
