import { useFormat, useLanguage, useWords } from '../../../web/words.ts';
import type { Listener } from '../domain.ts';
import { cellText, tellingText } from '../domain.ts';
import type { ImportView, RowView } from '../schema/import.ts';
import type { Listing } from './sentences.ts';

/** How an import is spoken of, in the reader's language and the ways of their place. */
export function useSaying(view: ImportView): Listing {
  const t = useWords('imports');
  const language = useLanguage();
  const { list, either, locale } = useFormat();
  return { t, language, view, list, either, cell: (text) => cellText(text, view.fileNames, locale) };
}

/** What rows say, each in a few words. */
export function useTelling({ fileNames }: Pick<ImportView, 'fileNames'>): (row: RowView) => string {
  const t = useWords('imports');
  const { locale } = useFormat();
  const listener: Listener = { locale, came: (outcome) => t(`reading.came.${outcome}`) };
  return ({ says }) =>
    says
      .map((one) => (typeof one === 'string' ? cellText(one, fileNames, locale) : tellingText(one, listener)))
      .join(' · ');
}
