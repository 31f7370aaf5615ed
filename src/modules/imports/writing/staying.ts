import type { Touched } from '../../people/index.ts';

/** Why something an import added stays although it was taken back: words under `result.stays`. */
export const stayCodes = [
  'written',
  'enrolled',
  'access',
  'merged',
  'changed',
  'caseload',
  'amended',
  'other',
] as const;
export type StayCode = (typeof stayCodes)[number];

/** What happened with somebody since they were brought in. */
export interface Since {
  /** Kinds of what stands on their line and the import did not write. */
  readonly kinds: readonly string[];
  readonly touched: Touched | undefined;
  /** They were given a way to sign in. */
  readonly hasAccess: boolean;
}

/** Whether anything happened that an undo leaves alone. */
export const isTouched = ({ kinds, hasAccess }: Since): boolean => kinds.length > 0 || hasAccess;

/** The one reason that is told of somebody: what weighs most, so that the counts add up. */
export function whyStays({ kinds, touched, hasAccess }: Since, enrolment: string): StayCode {
  if (kinds.some((kind) => kind !== enrolment)) return 'written';
  if (kinds.length > 0) return 'enrolled';
  return hasAccess ? 'access' : (touched ?? 'other');
}

export function countStays(codes: readonly StayCode[]): Partial<Record<StayCode, number>> {
  const counts: Partial<Record<StayCode, number>> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
