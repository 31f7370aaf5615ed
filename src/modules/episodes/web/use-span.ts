import { useFormat, useWords } from '../../../web/words.ts';

/** 'since May 2, 2026', or from when to when. */
export function useSpan(): (from: string, until: string | undefined) => string {
  const t = useWords('episodes');
  const { date } = useFormat();
  return (from, until) =>
    until === undefined
      ? t('section.since', { from: date(from) })
      : t('section.from', { from: date(from), until: date(until) });
}
