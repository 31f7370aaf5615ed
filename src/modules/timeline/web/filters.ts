/** What a reader can narrow a line to; the choice stands in the address. */
export const filters = [
  'all',
  'contacts',
  'words',
  'plan',
  'strengths',
  'forms',
  'groups',
  'programs',
  'just-us',
] as const;
export type Filter = (typeof filters)[number];

/** The kinds of fact behind a filter; undefined asks for every kind. */
const kinds: Readonly<Record<Filter, readonly string[] | undefined>> = {
  all: undefined,
  contacts: ['contact'],
  words: ['own-words', 'return-to-use', 'message', 'check-in', 'check-in-wish', 'night-note'],
  plan: [
    'plan-line',
    'plan-link',
    'plan-review',
    'plan-waking',
    'rehearsal',
    'next-step',
    'rhythm',
    'agreed-call',
    'follow-up',
    'signal',
    'snooze',
    'helps',
    'milestone',
  ],
  strengths: ['strength', 'milestone', 'influence', 'voice-invited', 'voice-said'],
  forms: ['form-response'],
  groups: ['group-attendance'],
  programs: [
    'enrolled',
    'episode-closed',
    'stage-begun',
    'stage-ended',
    'service',
    'clinical-note',
    'imported-note',
  ],
  // Who may read an entry is no kind of its own: the server picks those that are just between two from all.
  'just-us': undefined,
};

export const kindsOf = (filter: Filter): string | undefined => kinds[filter]?.join(',');

/** Contacts and groups: whatever can mean that somebody was beside the person. */
export const besideKinds = 'contact,group-attendance';

export function asFilter(value: string | null | undefined): Filter {
  return filters.find((one) => one === value) ?? 'all';
}

/** Who an entry is for behind a filter; undefined asks for everything the reader may read. */
export const audienceOf = (filter: Filter): 'just-us' | undefined =>
  filter === 'just-us' ? filter : undefined;
