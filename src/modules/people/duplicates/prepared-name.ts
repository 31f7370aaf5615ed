import { digitsOf, fold } from '../../../lib/similarity/fold.ts';
import { formalNames } from './nicknames.ts';
import { isPlaceholder } from './placeholders.ts';

/** A given or family name made ready for comparing. */
export interface PreparedName {
  /** All words closed up, particles and generation left out. */
  readonly whole: string;
  /** All words closed up, particles included: Delacruz for de la Cruz. */
  readonly withParticles: string;
  readonly words: readonly string[];
  /** Digits within the name: invented names are often numbered, and `Person 17` is not `Person 71`. */
  readonly digits: string;
  /** The names the first word may be short for, itself included. */
  readonly formal: readonly string[];
}

/** Small words of Spanish, Portuguese, Dutch, German and Arabic names that people write or leave out. */
const particles = new Set(
  'al da das de del den der di do dos du el la las le los ter van vander von y'.split(' '),
);

const generations = new Map([
  ['jr', 'junior'],
  ['junior', 'junior'],
  ['hijo', 'junior'],
  ['sr', 'senior'],
  ['senior', 'senior'],
  ['padre', 'senior'],
  ['ii', 'second'],
  ['iii', 'third'],
  ['iv', 'fourth'],
]);

export function prepareName(text: string | undefined): PreparedName | undefined {
  const folded = fold(text ?? '');
  if (isPlaceholder(folded)) return undefined;
  const all = folded.split(' ');
  const words = significant(all);
  const whole = words.join('');
  return {
    whole,
    withParticles: all.join(''),
    words,
    digits: digitsOf(whole),
    formal: formalNames(words[0] ?? ''),
  };
}

/** Junior, senior, second … as written behind any of the names; undefined when none is. */
export function generationIn(...names: (string | undefined)[]): string | undefined {
  for (const name of names) {
    const last = fold(name ?? '')
      .split(' ')
      .slice(1)
      .at(-1);
    const generation = generations.get(last ?? '');
    if (generation) return generation;
  }
  return undefined;
}

/** A name that has nothing but such words keeps them: `Sr` or `De` alone is somebody's name. */
function significant(words: string[]): string[] {
  const kept = words.filter((word, at) => !(particles.has(word) || (at > 0 && generations.has(word))));
  return kept.length > 0 ? kept : words;
}
