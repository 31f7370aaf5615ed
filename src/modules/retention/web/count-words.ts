import { useWords } from '../../../web/words.ts';

/** From what was said to how it was found. */
const order = [
  'entries',
  'texts',
  'keys',
  'identities',
  'earlierIdentities',
  'accounts',
  'passkeys',
  'caseloads',
  'ties',
  'episodeTexts',
  'reasons',
  'importedRows',
  'searchKeys',
  'comparisons',
  'merges',
];

const place = (kind: string): number => {
  const at = order.indexOf(kind);
  return at < 0 ? order.length : at;
};

export interface Counted {
  label: string;
  count: number;
}

/** Kinds of content and how many. A room built later may count a kind that has no word yet: its own name then stands. */
export function useCounted(counts: Readonly<Record<string, number>>): Counted[] {
  const t = useWords('retention');
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([kind, count]) => ({ label: place(kind) < order.length ? t(`counts.${kind}`) : kind, count }));
}
