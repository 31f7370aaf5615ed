import type { Params } from './reading/codes.ts';
import en from './web/reading/words.en.json' with { type: 'json' };
import es from './web/reading/words.es.json' with { type: 'json' };

export type Language = 'en' | 'es';

interface Texts {
  readonly [key: string]: string | Texts;
}

const catalogues: Readonly<Record<Language, Texts>> = { en, es };

/** A text by its path, such as 'row.no-day', its places filled; undefined where there is none. */
export function findSentence(language: Language, path: string, params: Params = {}): string | undefined {
  let at: string | Texts | undefined = catalogues[language];
  for (const key of path.split('.')) at = typeof at === 'object' ? at[key] : undefined;
  return typeof at === 'string' ? filled(at, params) : undefined;
}

/** As `findSentence`; the path itself where there is no text. */
export function sentenceOf(language: Language, path: string, params: Params = {}): string {
  return findSentence(language, path, params) ?? path;
}

function filled(text: string, params: Params): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(params[name] ?? '…'));
}
