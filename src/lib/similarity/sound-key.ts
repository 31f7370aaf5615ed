type Rewrite = readonly [pattern: RegExp, becomes: string];

/**
 * Spellings that sound alike in English or Spanish, rewritten in this order. Spanish rules are needed because the
 * usual English codes put Jiménez, Giménez and Ximénez, or Vásquez and Básquez, apart.
 */
const rewrites: readonly Rewrite[] = [
  [/^(?:kn|gn)/, 'n'],
  [/^wr/, 'r'],
  [/^x/, 'j'],
  [/ph/g, 'f'],
  [/sch|sh|ch/g, 'x'],
  [/^ll/, 'y'],
  [/gu(?=[ei])/g, 'k'],
  [/g(?=[eiy])/g, 'j'],
  [/c(?=[eiy])/g, 's'],
  [/qu|[cqg]/g, 'k'],
  [/z/g, 's'],
  [/[vw]/g, 'b'],
  [/h/g, ''],
];

const keyLength = 5;

/**
 * A short key that names sounding alike share: its first sound, then its consonants, repeats closed up. It is
 * coarse on purpose: it gathers pairs worth comparing and is never evidence by itself. Empty for an empty word.
 * @param word one folded word
 */
export function soundKey(word: string): string {
  let sounds = word;
  for (const [pattern, becomes] of rewrites) sounds = sounds.replace(pattern, becomes);
  const first = sounds.slice(0, 1).replace(/[aeiouy]/, 'a');
  const rest = sounds.slice(1).replace(/[aeiouy]+/g, '');
  return (first + rest).replace(/(.)\1+/g, '$1').slice(0, keyLength);
}
