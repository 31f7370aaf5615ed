export type Language = 'en' | 'es';

export const languages: readonly Language[] = ['en', 'es'];

export function asLanguage(tag: string | null | undefined): Language | undefined {
  const plain = tag?.slice(0, 2).toLowerCase();
  return languages.find((language) => language === plain);
}

export interface LanguageHints {
  /** What the person chose on this device. */
  saved: string | null | undefined;
  /** Of somebody signed in, the language they speak. */
  own?: string | undefined;
  /** What the organization speaks. */
  organization: string | undefined;
  /** What the browser asks for, best first. */
  browser: readonly string[];
}

/** A choice made by hand wins; then one's own language; then the browser's; then the organization's. */
export function chooseLanguage(hints: LanguageHints): Language {
  const tags = [hints.saved, hints.own, ...hints.browser, hints.organization];
  return tags.map(asLanguage).find((language) => language !== undefined) ?? 'en';
}

/**
 * The one of somebody's languages in which the pages speak to them: the organization's where a colleague speaks it among
 * others, since staff list what they can speak; with a participant the first, since they list what they want.
 */
export function ownLanguage(
  spoken: readonly string[],
  given: { kind: 'staff' | 'participant' | 'family'; organization: string | undefined },
): Language | undefined {
  const known = spoken.map(asLanguage).filter((language) => language !== undefined);
  const shared = known.find((language) => language === given.organization);
  return given.kind === 'staff' ? (shared ?? known[0]) : known[0];
}

/** The reader's own locale for dates and numbers: the first of the browser's that speaks the language shown. */
export function localeFor(language: Language, browser: readonly string[]): string {
  return browser.find((tag) => asLanguage(tag) === language) ?? (language === 'es' ? 'es-US' : 'en-US');
}
