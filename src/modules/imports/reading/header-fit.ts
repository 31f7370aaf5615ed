import { slipBetween } from '../../../lib/similarity/one-slip.ts';
import type { TargetField } from './target-field.ts';
import { otherPeople } from './targets.ts';
import { nameKey } from './tidy.ts';

/** How well a column's name fits a field, from 0 to 1, and how it was recognised. */
export interface HeaderFit {
  readonly fit: number;
  readonly by: 'header-same' | 'header-like' | 'header-part' | 'none';
}

const none: HeaderFit = { fit: 0, by: 'none' };
/** Shorter names differ from each other by one letter too easily. */
const leastForSlip = 5;

/** Compares a column's name with what people call a field, in both languages, one slip of the finger allowed. */
export function fitHeader(name: string, field: TargetField): HeaderFit {
  const header = nameKey(name).replace(/ \d+$/, '');
  const names = [...field.synonyms.en, ...field.synonyms.es].map(nameKey);
  if (names.includes(header)) return { fit: 1, by: 'header-same' };
  const words = header.split(' ');
  if (words.some((word) => otherPeople.has(word))) return none;
  if (names.some((known) => isOneSlip(header, known))) return { fit: 0.85, by: 'header-like' };
  const part = Math.max(...names.map((known) => partIn(words, known.split(' '))));
  return part > 0 ? { fit: 0.5 + part * 0.4, by: 'header-part' } : none;
}

function isOneSlip(header: string, known: string): boolean {
  return known.length >= leastForSlip && slipBetween(header, known) !== undefined;
}

/** The share of the header's words that a known name covers; all words of the known name have to be there. */
function partIn(words: readonly string[], known: readonly string[]): number {
  return known.every((word) => words.includes(word)) ? known.length / words.length : 0;
}
