import type { Language } from '../lib/languages.ts';

/** What participants and coaches are called, completed into texts as `{{People}}`, `{{participant}}`, `{{coach}}`, `{{coaches}}`. */
export interface Called {
  People: string;
  participant: string;
  coach: string;
  coaches: string;
}

/** The house's own words. */
const plain: Readonly<Record<Language, Called>> = {
  en: { People: 'People', participant: 'participant', coach: 'coach', coaches: 'coaches' },
  es: { People: 'Personas', participant: 'participante', coach: 'acompañante', coaches: 'acompañantes' },
};

let here = plain;

/** Takes over the words of the organization of whoever is here; without any, those of the house. */
export function callPeople(words: Readonly<Record<Language, Called>> = plain): void {
  here = words;
}

const begun = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The values every text of the pages may be completed with; `Coach` and `Coaches` begin a sentence. */
export function called(language: Language): Readonly<Record<string, string>> {
  const words = here[language];
  return { ...words, Coach: begun(words.coach), Coaches: begun(words.coaches) };
}
