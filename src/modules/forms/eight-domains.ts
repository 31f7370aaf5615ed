import type { Answer, Answers } from './domain/answer.ts';
import type { Mode } from './domain/filled-by.ts';
import { allItems } from './domain/form.ts';
import { isReady } from './domain/instrument.ts';
import type { ResponseFacts } from './schema.ts';
import { eightDomains } from './shipped/eight-domains.ts';

interface Filled {
  /** Codes of the answers, by item. */
  codes: Readonly<Record<string, string>>;
  mode: Mode;
  /** Whose view it is; the participant's own unless told otherwise. */
  voice?: ResponseFacts['voice'];
  language: string;
}

/** What a form-response to Eight Domains holds, for whoever fills one in with codes: an import, the invented program. */
export function eightDomainsResponse(filled: Filled): { data: ResponseFacts; words: { answers: string } } {
  const { key, version, name, validated } = eightDomains;
  const { text, translations } = name;
  return {
    data: {
      instrument: key,
      version,
      title: { text, ...(translations ? { translations: { ...translations } } : {}) },
      language: filled.language,
      mode: filled.mode,
      voice: filled.voice ?? 'participant',
      results: [],
      validated,
      safety: false,
    },
    words: { answers: JSON.stringify(answersFrom(filled.codes)) },
  };
}

function answersFrom(codes: Filled['codes']): Answers {
  const items = isReady(eightDomains) ? allItems(eightDomains.form) : [];
  const given = items.flatMap(({ linkId, options }): [string, readonly Answer[]][] => {
    const option = options.find(({ value }) => value.kind === 'coding' && value.value.code === codes[linkId]);
    return option ? [[linkId, [option.value]]] : [];
  });
  return { values: Object.fromEntries(given), repetitions: {} };
}
