/** The eight domains by the keys every room knows them by. */
export const domainKeys = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const;
export type Domain = (typeof domainKeys)[number];

export const capitals = ['human', 'social', 'vocational'] as const;
export type Capital = (typeof capitals)[number];

/** What a household lives by, after the livelihoods approach (DFID, 1999). Nothing of ours counts as natural assets. */
export const livelihoods = ['human', 'social', 'physical', 'financial'] as const;
export type Livelihood = (typeof livelihoods)[number];

export const domainSource =
  'UNODC TreatNet, Drug dependence treatment: sustained recovery management (2008), p. 17';
/** The source puts no domain under a kind of capital but the four; which stands under which is ours, and says so. */
export const groupingSource = 'Throughline grouping v1, not validated';

export interface DomainFacts {
  readonly key: Domain;
  /** As the source lists them. */
  readonly name: string;
  /** As its own text calls them elsewhere. */
  readonly otherName: string;
  readonly capital: Capital;
  readonly livelihood: Livelihood;
}

export const domains: readonly DomainFacts[] = [
  {
    key: 'D1',
    name: 'Physical and mental health',
    otherName: 'Physical/mental health',
    capital: 'human',
    livelihood: 'human',
  },
  {
    key: 'D2',
    name: 'Family, social supports, and leisure activities',
    otherName: 'Family, social supports, leisure',
    capital: 'social',
    livelihood: 'social',
  },
  {
    key: 'D3',
    name: 'Safe housing and healthy environments',
    otherName: 'Safe housing and healthy environment',
    capital: 'social',
    livelihood: 'physical',
  },
  {
    key: 'D4',
    name: 'Peer-based support',
    otherName: 'Peer support',
    capital: 'social',
    livelihood: 'social',
  },
  {
    key: 'D5',
    name: 'Employment and resolution of legal issues',
    otherName: 'Employment and legal issues',
    capital: 'vocational',
    livelihood: 'financial',
  },
  {
    key: 'D6',
    name: 'Vocational skills and educational development',
    otherName: 'Vocational skills and education',
    capital: 'vocational',
    livelihood: 'human',
  },
  {
    key: 'D7',
    name: 'Community integration and cultural support',
    otherName: 'Community integration and culture',
    capital: 'social',
    livelihood: 'social',
  },
  {
    key: 'D8',
    name: '(Re)discovering meaning and purpose in life',
    otherName: 'Meaning and purpose',
    capital: 'human',
    livelihood: 'human',
  },
];

/** Social capital is exactly these four of the eight. */
export const socialDomains: readonly Domain[] = domains
  .filter(({ capital }) => capital === 'social')
  .map(({ key }) => key);

const factsOf = new Map(domains.map((one) => [one.key, one]));

const small = new Set(['and', 'of', 'in', 'the']);

/** Words that carry a name, in no order: both name sets differ in small words, endings and signs alone. */
const bare = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => !small.has(word));

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word) => other.includes(word));

/** A domain by its key or either of its names, however it is written; undefined for any other name. */
export function domainCalled(name: string): Domain | undefined {
  const words = bare(name);
  const found = domains.find(
    (one) =>
      one.key.toLowerCase() === name.trim().toLowerCase() ||
      same(words, bare(one.name)) ||
      same(words, bare(one.otherName)),
  );
  return found?.key;
}

/** Two ways to look at the same strengths besides the eight domains. */
export const views = ['domains', 'capital', 'livelihood'] as const;
export type View = (typeof views)[number];

export interface Tagged {
  readonly domain?: Domain | undefined;
  readonly capital?: Capital | undefined;
}

/** Where something stands in a view; what has no domain and no capital stands nowhere yet. */
export function placeIn(view: View, { domain, capital }: Tagged): Domain | Capital | Livelihood | undefined {
  const facts = domain && factsOf.get(domain);
  if (view === 'domains') return domain;
  // Its own tag is the person's word, and wins over what the domain stands for.
  if (view === 'capital') return capital ?? facts?.capital;
  return facts?.livelihood ?? (capital === 'vocational' ? undefined : capital);
}

const placesOf = { domains: domainKeys, capital: capitals, livelihood: livelihoods } as const;

/** Every place of a view with what stands there, in the order of the source; `loose` stands nowhere yet. */
export function groupBy<One extends Tagged>(
  view: View,
  all: readonly One[],
): { places: { place: string; all: One[] }[]; loose: One[] } {
  const at = Map.groupBy(all, (one) => placeIn(view, one));
  return {
    places: placesOf[view].map((place) => ({ place, all: at.get(place) ?? [] })),
    loose: at.get(undefined) ?? [],
  };
}
