import { useWords } from '../../../web/words.ts';

/** What kinds of content are called. A room built later may count a kind that has no word yet: its own name then stands. */
export function useCountWords(): (kind: string) => string {
  const t = useWords('retention');
  return (kind) => {
    const key = `counts.${kind}`;
    const words = t(key);
    return words === key ? kind : words;
  };
}
