import type { AccountKind } from './account.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Seconds a session lives without being used, and at most (45 CFR § 164.312(a)(2)(iii)). A shared desk is forgotten
 * overnight, one's own phone is not.
 */
export const lifetimes: Record<AccountKind, { idle: number; most: number }> = {
  staff: { idle: 12 * hour, most: 7 * day },
  participant: { idle: 90 * day, most: 90 * day },
  family: { idle: 90 * day, most: 90 * day },
  // At a desk of another house, whose rules for desks nobody here knows.
  partner: { idle: 2 * hour, most: day },
};

/** How long what was begun may be finished: a code of the second step, a passkey, another provider's sign-in. */
export const stepSeconds = 10 * minute;

export const invitationSeconds = 7 * day;
export const handedCodeSeconds = 2 * day;

export const after = (start: Date, seconds: number): Date => new Date(start.getTime() + seconds * 1000);
