const marks = /\p{M}+/gu;
const apostrophes = /['’`´ʼ]+/g;
const notWord = /[^\p{L}\p{N}]+/gu;

/**
 * Text as two people typing the same thing would agree on it: no accents, no capitals, apostrophes closed up
 * (O'Brien → obrien), all other punctuation a single space. Letters of every script are kept.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(apostrophes, '')
    .replace(notWord, ' ')
    .trim();
}

/** The folded text without its spaces, so that `De La Cruz`, `Delacruz` and a stray space compare as equal. */
export function squash(text: string): string {
  return fold(text).replaceAll(' ', '');
}

/** The words of the folded text, in order. */
export function wordsOf(text: string): string[] {
  return fold(text).split(' ').filter(Boolean);
}

/** Only the digits 0–9. */
export function digitsOf(text: string): string {
  return text.replace(/\D+/g, '');
}
