export type Language = 'en' | 'es';

export const languages: readonly Language[] = ['en', 'es'];

export function asLanguage(tag: string | null | undefined): Language | undefined {
  const plain = tag?.slice(0, 2).toLowerCase();
  return languages.find((language) => language === plain);
}

export interface LanguageHints {
  /** What the person chose on this device. */
  saved: string | null | undefined;
  /** What the organization speaks. */
  organization: string | undefined;
  /** What the browser asks for, best first. */
  browser: readonly string[];
}

/** A choice made by hand wins; then the organization's language; then the browser's. */
export function chooseLanguage(hints: LanguageHints): Language {
  const tags = [hints.saved, hints.organization, ...hints.browser];
  return tags.map(asLanguage).find((language) => language !== undefined) ?? 'en';
}

/** The reader's own locale for dates and numbers: the first of the browser's that speaks the language shown. */
export function localeFor(language: Language, browser: readonly string[]): string {
  return browser.find((tag) => asLanguage(tag) === language) ?? (language === 'es' ? 'es-US' : 'en-US');
}
