import { useCallback } from 'preact/hooks';
import { useFormat, useWords } from '../../../web/words.ts';

/** Languages that are offered by name; any other can be in a record all the same. */
export const offeredLanguages = ['en', 'es', 'fr', 'ht', 'pt', 'ar', 'zh', 'vi', 'ru', 'so', 'ase'];

function named(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** 'es' as the reader's language calls it; a tag nobody knows stays as it is. Browsers know no signed languages. */
export function useLanguageName(): (tag: string) => string {
  const t = useWords('people');
  const { locale } = useFormat();
  return useCallback((tag) => (tag === 'ase' ? t('language.ase') : named(tag, locale)), [t, locale]);
}
