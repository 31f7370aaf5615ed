/** Languages that are offered by name; any other can be in a record all the same. */
export const offeredLanguages = ['en', 'es', 'fr', 'ht', 'pt', 'ar', 'zh', 'vi', 'ru', 'so', 'ase'];

/** 'es' as the reader's language calls it; a tag nobody knows stays as it is. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
