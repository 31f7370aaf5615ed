import type { Words } from '../../../web/words.ts';
import { useWords } from '../../../web/words.ts';
import type { Told } from '../domain/picture.ts';
import type { ItemView, Phrase, ReadingView } from '../schema.ts';
import { usePhrase } from './together.tsx';

/** The words of an answer: of the option chosen, else as they were given; undefined where there is none. */
export function answerWords(
  { answers }: ReadingView,
  item: ItemView,
  phrase: (phrase: Phrase) => string,
): string | undefined {
  const answer = answers[item.key];
  if (typeof answer === 'string') return answer;
  const option = answer === undefined ? undefined : item.options[answer];
  return option && phrase(option.says);
}

/** All a reading says of a domain, in words: answers as they were chosen, scales as a number of the most. */
export function useSaidOf(): (told: Told, reading: ReadingView | undefined) => string[] {
  const t: Words = useWords('recovery-capital');
  const phrase = usePhrase();
  return ({ source }, reading) => {
    if (!reading) return [];
    const items = source.items.flatMap((item) => answerWords(reading, item, phrase) ?? []);
    const scales = source.scales.flatMap(({ key, label, most }) => {
      const value = reading.scales[key];
      if (typeof value !== 'number') return [];
      const shown = most === undefined ? String(value) : t('panel.of', { value, most });
      return [`${phrase(label)}: ${shown}`];
    });
    return [...items, ...scales];
  };
}
