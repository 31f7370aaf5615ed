import type { Language } from '../../lib/languages.ts';
import en from './web/words.en.json' with { type: 'json' };
import es from './web/words.es.json' with { type: 'json' };

const catalogues = { en, es };

/** What the server writes down itself, in the organization’s language. */
export function safetyStepWords(language: Language, { name, form }: { name: string; form: string }): string {
  return catalogues[language].safety.step.replace('{{name}}', name).replace('{{form}}', form);
}
