import type { Language } from '../../lib/languages.ts';
import type { HelpLine } from './resources.ts';

interface LineWords {
  call: (number: string) => string;
  text: (number: string, word: string | undefined) => string;
  /** Of the card a participant wrote for such a day, by the name it has in the menu. */
  card: string;
}

/** Words on the buttons of a help line. They lie in the code, so that they are there wherever help is. */
export const lineWords: Readonly<Record<Language, LineWords>> = {
  en: {
    call: (number) => `Call ${number}`,
    text: (number, word) => (word ? `Text ${word} to ${number}` : `Text ${number}`),
    card: 'My card: When it gets hard',
  },
  es: {
    call: (number) => `Llamar al ${number}`,
    text: (number, word) => (word ? `Enviar ${word} al ${number}` : `Escribir al ${number}`),
    card: 'Mi tarjeta: Cuando cuesta',
  },
};

/** Where a text to the line goes, with the word that asks for somebody who speaks the language. */
export function textAddress({ text }: HelpLine, language: Language): string | undefined {
  if (!text) return undefined;
  const word = text.word?.[language];
  return `sms:${text.number}${word ? `?&body=${encodeURIComponent(word)}` : ''}`;
}
