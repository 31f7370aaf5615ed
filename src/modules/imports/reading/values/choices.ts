import { nameKey, tidyLine } from '../tidy.ts';
import type { Value } from './value.ts';
import { read, unread } from './value.ts';

/** One answer of a closed list, and what people write for it in each language. */
export interface Choice {
  readonly value: string;
  readonly synonyms: { readonly en: readonly string[]; readonly es: readonly string[] };
}

const indexes = new WeakMap<readonly Choice[], Map<string, string>>();

function indexOf(choices: readonly Choice[]): Map<string, string> {
  const known = indexes.get(choices);
  if (known) return known;
  const index = new Map<string, string>();
  for (const { value, synonyms } of choices) {
    for (const word of [value, ...synonyms.en, ...synonyms.es]) index.set(nameKey(word), value);
  }
  indexes.set(choices, index);
  return index;
}

export function readChoice(cell: string, choices: readonly Choice[]): Value<string> {
  const given = tidyLine(cell);
  const found = indexOf(choices).get(nameKey(given));
  return found === undefined ? unread('unknown-choice', given) : read(found);
}
