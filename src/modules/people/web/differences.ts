/** One field that two versions of a record hold differently, as texts to show beside each other. */
export interface Difference {
  field: string;
  mine: string;
  other: string;
}

/** The fields of a participant's form, in the order of the page. */
const comparedFields = [
  'chosenName',
  'givenName',
  'familyName',
  'pronouns',
  'birthOn',
  'languages',
  'phone',
  'email',
  'address',
  'externalIds',
  'reach',
  'supporters',
] as const;
export type ComparedField = (typeof comparedFields)[number];

function textOf(value: unknown): string {
  if (value === undefined || value === null || value === '') return '–';
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(textOf).join('; ');
  if (typeof value === 'object') {
    const parts = Object.values(value).filter((part) => part !== undefined && part !== '' && part !== false);
    return parts.map(textOf).join(', ');
  }
  return String(value);
}

/** Where the two versions differ, by field; a form that holds only some of them asks among those. */
export function differences(
  mine: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
  among: readonly ComparedField[] = comparedFields,
): Difference[] {
  return among.flatMap((field) => {
    const [one, other] = [textOf(mine[field]), textOf(theirs[field])];
    return one === other ? [] : [{ field, mine: one, other }];
  });
}
