import type { Around } from '../domain/draft.ts';
import type { Consent } from '../domain/vocabulary.ts';
import type { Paragraph } from '../wording/consent-text.ts';
import { consentText } from '../wording/consent-text.ts';
import { english } from '../wording/english.ts';
import { spanish } from '../wording/spanish.ts';

type Language = 'en' | 'es';
const wordings = { en: english, es: spanish } as const;

export const titleIn = (language: Language): string => wordings[language].title;

/** The paragraphs of a consent as they are shown before anybody signs. */
export function paragraphsOf(consent: Consent, language: Language, around: Around): readonly Paragraph[] {
  const names = Object.fromEntries([...around.partners].map(([id, { name }]) => [id, name]));
  const { consequence } = wordings[language];
  return consentText(
    { ...consent, signatures: [] },
    { language, timeZone: around.timeZone, consequence, names },
  );
}
