import type { Day } from '../../../../lib/dates.ts';
import type { Information, Purpose } from '../../domain/vocabulary.ts';

/** What somebody has answered so far; nothing is chosen for them. */
export interface ShareDraft {
  readonly who?: string | undefined;
  readonly what: readonly Information[];
  readonly why: readonly Purpose[];
  readonly until?: 'date' | 'event' | undefined;
  readonly day?: Day | undefined;
  readonly event?: string | undefined;
  /** Said where nobody here knows their age. */
  readonly ofAge?: true | undefined;
}

export const emptyDraft: ShareDraft = { what: [], why: [] };

/** One question a screen, in this order. */
export const steps = ['who', 'what', 'why', 'until', 'read', 'sign'] as const;
export type Step = (typeof steps)[number];

export interface Missing {
  /** Where it is answered. */
  readonly step: Step;
  /** Key of its words below `share.missing`. */
  readonly word: 'who' | 'what' | 'why' | 'until' | 'day' | 'event';
}

function missingEnd({ until, day, event }: ShareDraft, today: Day): Missing['word'] | undefined {
  if (until === undefined) return 'until';
  if (until === 'event') return event?.trim() ? undefined : 'event';
  return day !== undefined && day >= today ? undefined : 'day';
}

/** Everything that is not answered yet, at once. A last day that lies behind would end it before it begins. */
export function missingIn(draft: ShareDraft, today: Day): readonly Missing[] {
  const end = missingEnd(draft, today);
  return [
    ...(draft.who ? [] : [{ step: 'who', word: 'who' } as const]),
    ...(draft.what.length > 0 ? [] : [{ step: 'what', word: 'what' } as const]),
    ...(draft.why.length > 0 ? [] : [{ step: 'why', word: 'why' } as const]),
    ...(end ? [{ step: 'until', word: end } as const] : []),
  ];
}

/**
 * What can be shared with one recipient by name. Counseling notes stand alone (§ 2.31(b)) and are no matter of a page
 * without a counselor beside it.
 */
export const offered = [
  'plan',
  'note',
  'attendance',
  'assessment',
  'employment',
  'housing',
  'medication',
  'mental-health',
  'substance-use',
  'legal',
  'family',
  'identity',
] as const satisfies readonly Information[];

/** Proceedings against the person stand alone as well (§ 2.31(d)): a participant never signs that on a phone. */
const purposesHere = [
  'treatment',
  'payment',
  'employment',
  'supervision',
  'housing',
  'schooling',
  'family',
  'research',
  'own-request',
] as const satisfies readonly Purpose[];

const fits: Readonly<Record<string, readonly Purpose[]>> = {
  clinician: ['treatment'],
  'treatment-program': ['treatment'],
  probation: ['supervision'],
  employer: ['employment'],
  school: ['schooling'],
  landlord: ['housing'],
  payer: ['payment'],
  researcher: ['research'],
  'family-member': ['family'],
};

/** What fits the recipient stands first; everything else stays within reach. */
export function purposesFor(kind: string | undefined): readonly Purpose[] {
  const first = fits[kind ?? ''] ?? [];
  const rest = purposesHere.filter((one) => !first.includes(one));
  return [...first, ...rest];
}

interface Saying {
  readonly language: 'en' | 'es';
  /** What the person reads about each kind of information. */
  readonly about: (information: Information) => string;
}

function expiryOf({ until, day, event = '' }: ShareDraft) {
  if (until === 'event') return { expiry: { by: 'event' as const, event: event.trim() } };
  return until === 'date' && day ? { expiry: { by: 'date' as const, on: day } } : {};
}

/** The answers as the server takes them; what is missing is left out. */
export function entryOf(draft: ShareDraft, { language, about }: Saying) {
  const { who, what, why, ofAge } = draft;
  return {
    kind: 'recipient' as const,
    information: [...what],
    described: what.map(about).join(' '),
    recipients: who ? [{ is: 'named' as const, id: who }] : [],
    purposes: [...why],
    language,
    ...(ofAge ? { ofAge } : {}),
    ...expiryOf(draft),
  };
}
