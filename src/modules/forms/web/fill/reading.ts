import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { useFormat, useLanguage, useWords } from '../../../../web/words.ts';
import type { Phrase } from '../../domain/form.ts';
import { say } from '../../domain/form.ts';
import type { Speaking } from './answer-words.ts';

/** The language the page speaks where the form has its words in it, else the form's own. */
export function formLanguage(page: string, languages: readonly string[]): string {
  const near = languages.find((tag) => tag.slice(0, 2).toLowerCase() === page);
  return near ?? languages[0] ?? page;
}

const FormLanguage = createContext('');
export const FormLanguageProvider = FormLanguage.Provider;

/** How a form's words are said to this reader. */
export function useSpeaking(): Speaking & { said: (phrase: Phrase | undefined) => string } {
  const t = useWords('forms');
  const format = useFormat();
  const page = useLanguage();
  const language = useContext(FormLanguage) || page;
  return useMemo(
    () => ({
      language,
      format,
      yes: t('fill.yes'),
      no: t('fill.no'),
      said: (phrase) => (phrase === undefined ? '' : say(phrase, language)),
    }),
    [language, format, t],
  );
}
