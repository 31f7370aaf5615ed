import { fold } from '../../../../lib/similarity/fold.ts';
import { tidyLine } from '../tidy.ts';
import type { Value } from './value.ts';
import { read, unread } from './value.ts';

/** A person's name in its parts; `chosen` is the one in quotation marks or brackets: `Robert "Bob" Smith`. */
export interface PersonName {
  readonly given: string;
  readonly family?: string;
  readonly chosen?: string;
}

const aside = /\s*(?:["“„«]([^"”»]+)["”»]|\(([^)]+)\))\s*/u;
const title = /^(?:mrs?|ms|miss|mx|dr|rev|sra?|srta|don|do[nñ]a)\.?\s+(?=\S)/i;
const suffix = /^(?:jr|sr|ii|iii|iv|v|md|phd)\.?$/i;
const particles = new Set(
  'de del la las los da do dos das di du van von der den ter y e san santa st mac mc bin ibn al el le'.split(
    ' ',
  ),
);
const firstOfTwo = new Set(
  'maria jose juan ana luis carlos jorge miguel francisco rosa marco victor jesus pedro julio cesar angel'.split(
    ' ',
  ),
);
const secondOfTwo = new Set(
  'jose maria luis carlos antonio angel manuel miguel fernanda elena isabel guadalupe carmen alberto eduardo david jesus pablo alejandro andres enrique teresa luisa rosa laura sofia gabriel'.split(
    ' ',
  ),
);

/**
 * One cell's full name in parts: `Last, First`, `First Last`, or with two family names as in Spanish. Where the words
 * alone do not tell, the likeliest division is taken and marked to be looked at.
 */
export function readName(cell: string): Value<PersonName> {
  const given = tidyLine(cell);
  if (!/\p{L}/u.test(given) || /@|\d{3}/.test(given)) return unread('not-a-name', given);
  const found = aside.exec(given);
  const chosen = tidyLine(found?.[1] ?? found?.[2] ?? '');
  const rest = tidyLine(given.replace(aside, ' ')).replace(title, '');
  if (rest === '') return unread('not-a-name', given);
  const { parts, sure } = rest.includes(',') ? commaName(rest) : plainName(rest);
  return read(chosen === '' ? parts : { ...parts, chosen }, sure ? undefined : 'name-split');
}

interface Divided {
  readonly parts: PersonName;
  readonly sure: boolean;
}

function commaName(text: string): Divided {
  const [before = '', ...after] = text.split(',').map(tidyLine);
  const behind = after.filter((part) => part !== '' && !suffix.test(part));
  const ending = after.filter((part) => suffix.test(part)).map((part) => ` ${part}`);
  if (behind.length === 0) {
    const plain = plainName(before);
    return { ...plain, parts: join(plain.parts.given, (plain.parts.family ?? '') + ending.join('')) };
  }
  return { parts: join(behind.join(' '), before + ending.join('')), sure: behind.length === 1 };
}

function plainName(text: string): Divided {
  const words = text.split(' ');
  const ending = words.length > 2 && suffix.test(words.at(-1) ?? '') ? ` ${words.pop()}` : '';
  const groups = withParticles(words);
  const families = groups.length < 3 ? groups.length - 1 : familyCount(groups);
  const family = groups.slice(groups.length - families).join(' ') + ending;
  return {
    parts: join(groups.slice(0, groups.length - families).join(' '), family),
    sure: groups.length < 3,
  };
}

function join(given: string, family: string): PersonName {
  return family.trim() === '' ? { given } : { given, family: family.trim() };
}

/** `de la Cruz` and `van Dyke` are one family name each; the first word is never a particle. */
function withParticles(words: readonly string[]): string[] {
  const groups: string[] = [];
  let held = '';
  for (const [index, word] of words.entries()) {
    if (index > 0 && index < words.length - 1 && particles.has(fold(word))) held += `${word} `;
    else {
      groups.push(held + word);
      held = '';
    }
  }
  return groups;
}

/** How many of at least three words are family names: two where the name looks Spanish, else the last alone. */
function familyCount(groups: readonly string[]): number {
  const [first = '', second = ''] = groups.map(fold);
  const compound = firstOfTwo.has(first) && secondOfTwo.has(second);
  if (compound) return groups.length - 2;
  return groups.some(looksSpanish) || firstOfTwo.has(first) ? 2 : 1;
}

function looksSpanish(word: string): boolean {
  return /ñ/i.test(word) || /^.{2,}[aeio]z$/.test(fold(word)) || /^(?:de|del) /i.test(word);
}
