import { slipBetween } from '../../../lib/similarity/one-slip.ts';
import { headerKey } from './header-key.ts';
import type { Column } from './table.ts';
import type { TargetField } from './target-field.ts';
import {
  genericNames,
  knownNames,
  namesFamily,
  namesGiven,
  namesNumber,
  namesPerson,
  otherPeople,
} from './targets.ts';

/** How well a column's name fits a field, from 0 to 1, and how it was recognised. */
export interface HeaderFit {
  readonly fit: number;
  readonly by: 'header-same' | 'header-like' | 'header-part' | 'none';
}

const none: HeaderFit = { fit: 0, by: 'none' };
const same: HeaderFit = { fit: 1, by: 'header-same' };
/** `Client` over numbers: whose number it is, though the name does not say that it is one. */
const personAlone: HeaderFit = { fit: 0.75, by: 'header-part' };
/** Shorter names differ from each other by one letter too easily. */
const leastForSlip = 5;

/** Compares a column's name with what people call a field, in both languages, one slip of the finger allowed. */
function fitHeader(name: string, field: TargetField): HeaderFit {
  const header = headerKey(name).replace(/ \d+$/, '');
  const words = header.split(' ');
  const names = [...field.synonyms.en, ...field.synonyms.es].map(headerKey);
  if (names.includes(header)) return same;
  if (isOfOthers(name)) return none;
  if (saysWholeName(words)) return field.kind === 'name' ? same : none;
  if (field.kind === 'id' && words.some((word) => namesPerson.has(word))) return numberFit(words);
  if (names.some((known) => isOneSlip(header, known))) return { fit: 0.85, by: 'header-like' };
  const part = Math.max(...names.map((known) => partIn(words, known.split(' '))));
  return part > 0 ? { fit: part, by: 'header-part' } : none;
}

/**
 * As `fitHeader`, for a column: where a wider name over several columns says no more than that they are about the
 * person, its own name below that one tells what it is (Person | First, Last, Born).
 */
export function fitColumn({ name, wider, own }: Column, field: TargetField): HeaderFit {
  if (wider === undefined || own === undefined || isOfOthers(name) || saysWhat(wider))
    return fitHeader(name, field);
  const alone = fitHeader(own, field);
  return alone.by === 'none' ? fitHeader(name, field) : alone;
}

/** Whether a wider name says what the columns below it hold: Coach | Name, Phone are the coach's. */
function saysWhat(wider: string): boolean {
  const words = headerKey(wider)
    .split(' ')
    .filter((word) => !namesPerson.has(word));
  return [...knownNames].some((known) => known.split(' ').every((word) => words.includes(word)));
}

/** Whether a column is about somebody else, such as a person to call in an emergency. */
export function isOfOthers(name: string): boolean {
  return headerKey(name)
    .split(' ')
    .some((word) => otherPeople.has(word));
}

/** `Last, First`, `Apellidos y nombres`: both halves of a name in one column. */
function saysWholeName(words: readonly string[]): boolean {
  return words.some((word) => namesFamily.has(word)) && words.some((word) => namesGiven.has(word));
}

/** Whether a column's name puts the family name before the given one. */
export function familyFirst(name: string): boolean {
  const words = headerKey(name).split(' ');
  const [family, given] = [namesFamily, namesGiven].map((set) => words.findIndex((word) => set.has(word)));
  return family !== undefined && given !== undefined && family >= 0 && given > family;
}

/** `Client number`, `Member code`, `Número de participante`: a person and a number, and nothing else. */
function numberFit(words: readonly string[]): HeaderFit {
  const rest = words.filter((word) => !namesPerson.has(word));
  if (rest.length === 0) return personAlone;
  return rest.every((word) => namesNumber.has(word)) ? same : none;
}

function isOneSlip(header: string, known: string): boolean {
  return known.length >= leastForSlip && slipBetween(header, known) !== undefined;
}

/** By the share of the header's words that a known name covers; all words of the known name have to be there. */
function partIn(words: readonly string[], known: readonly string[]): number {
  if (!known.every((word) => words.includes(word))) return 0;
  const [only = ''] = known;
  const least = known.length === 1 && genericNames.has(only) ? 0.25 : 0.5;
  return least + (0.4 * known.length) / words.length;
}
