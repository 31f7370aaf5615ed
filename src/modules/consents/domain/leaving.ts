import { isId } from '../../../lib/ids.ts';

/**
 * Entries that a kind of information in a consent's words speaks of. A kind nobody has thought about does not leave; row
 * policies of the line know the same list.
 */
export const leavingEntries = [
  'clinical-note',
  'contact',
  'enrolled',
  'episode-closed',
  'follow-up',
  'form-response',
  'group-attendance',
  'helps',
  'imported-note',
  'influence',
  'milestone',
  'next-step',
  'plan-line',
  'plan-review',
  'return-to-use',
  'service',
  'stage-begun',
  'stage-ended',
  'strength',
] as const;

/** What goes along with an entry it answers: whoever disagreed did (45 CFR § 164.526(d)). */
export const leavingAnswers = [
  'co-sign',
  'dissent',
  'milestone-verified',
  'plan-state',
  'put-right',
  'reply',
  'step-done',
] as const;

/** What stays, and why: no words of a consent speak of it. */
export const stayingKinds: Readonly<Record<string, string>> = {
  'agreed-call': 'How the team keeps in touch.',
  'check-in': 'Said to the team of a day; no note of a meeting.',
  'check-in-wish': 'How somebody wants to be asked.',
  message: 'A conversation; no note of a meeting.',
  'message-read': 'A mark of the house.',
  'night-note': 'Between those who read in turn.',
  'own-words': 'Written for one’s own line.',
  'plan-decline': 'About a suggestion, which is no part of a plan.',
  'plan-left': 'A mark of the house.',
  'plan-link': 'A mark of the house.',
  'plan-waking': 'The participant’s own hours.',
  rehearsal: 'What somebody goes through for themselves.',
  rhythm: 'How the team keeps in touch.',
  signal: 'What the team watches for.',
  snooze: 'A mark of the house.',
  'voice-invited': 'Between the participant and somebody close.',
  'voice-said': 'The words of somebody close.',
};

interface Leaving {
  readonly kind: string;
  readonly authorKind: string;
  readonly struckAt?: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

const kinds: readonly string[] = [...leavingEntries, ...leavingAnswers];

/** How somebody close sees it is theirs, in a form as in words. */
const isSomebodyClose = ({ voice }: Leaving['data']): boolean => voice === 'family' || voice === 'community';

/** What was struck has no words, and a line that somebody else wrote is a suggestion: neither leaves. */
export const mayLeave = ({ kind, authorKind, struckAt, data }: Leaving): boolean =>
  kinds.includes(kind) &&
  !struckAt &&
  !isSomebodyClose(data) &&
  (kind !== 'plan-line' || authorKind === 'participant');

/** How to reach somebody close, and what they are called, stand in a plan and are theirs. */
const othersWords = ['by', 'phone'];

/** The words of an entry but for those about somebody else. */
export const leavingWords = (words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).filter(([name]) => !othersWords.includes(name)));

/** Names of colleagues: an entry leaves without who wrote it. */
const colleagues = ['broughtBy'];

/** The data of an entry but for whom it names. */
export const leavingData = (data: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  withoutIds(
    Object.fromEntries(Object.entries(data).filter(([name]) => !colleagues.includes(name))),
  ) as Record<string, unknown>;

/**
 * What of an entry's data may leave: whatever names a row of ours, such as who else is meant, stays. A value that is an
 * identifier goes, wherever it lies.
 */
export function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isIdentifier(one)).map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => !isIdentifier(one))
      .map(([name, one]) => [name, withoutIds(one)]),
  );
}

const isIdentifier = (value: unknown): boolean => typeof value === 'string' && isId(value);
