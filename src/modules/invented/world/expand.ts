import type { Chance } from './chance.ts';
import type { Template } from './phrases/phrase-types.ts';

/** Words that fill the named places of a template. */
export type Slots = Readonly<Record<string, string>>;

const innermost = /\{([^{}]*)\}/;

/**
 * Turns a template into a sentence: innermost braces first, alternatives by chance, names from `slots`.
 * Throws when a name has no word, so that a gap never reaches a page.
 */
export function expand(template: Template, slots: Slots, chance: Chance): string {
  let text = template;
  for (let found = innermost.exec(text); found; found = innermost.exec(text)) {
    text =
      text.slice(0, found.index) +
      fill(found[1] ?? '', slots, chance) +
      text.slice(found.index + found[0].length);
  }
  return capitalized(text);
}

function fill(inside: string, slots: Slots, chance: Chance): string {
  if (inside.includes('|')) return chance.pick(inside.split('|'));
  const word = slots[inside];
  if (word === undefined) throw new Error(`no word for {${inside}}`);
  return word;
}

export function capitalized(text: string): string {
  const start = text.search(/\p{L}|\p{N}/u);
  return start < 0 ? text : text.slice(0, start) + text.charAt(start).toUpperCase() + text.slice(start + 1);
}
