const accented = /[áéíóúñüÁÉÍÓÚÑÜçÇàèìòùÀÈâêîôûÂÊÎÔÛãõÃÕäëïöÄËÖåÅøØßœæ]/;
const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;
const letter = /[A-Za-z]/;
const printed = /[¿¡ºª°“”‘’–—…•€£§©®™«»·½¼¾ ]/;

/**
 * Windows-1252 or Mac Roman. Both read any byte as some character, so the likelier is the one under which words keep
 * their shape: accented letters inside words, marks between them.
 */
export function guessLatinEncoding(sample: Uint8Array): 'windows-1252' | 'macintosh' {
  const windows = new TextDecoder('windows-1252').decode(sample);
  const mac = new TextDecoder('macintosh').decode(sample);
  return likelihood(mac, sample) > likelihood(windows, sample) ? 'macintosh' : 'windows-1252';
}

function likelihood(text: string, sample: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < sample.length; at++) {
    if ((sample[at] ?? 0) >= 0x80) sum += fitOf(text[at] ?? '', text[at - 1] ?? '', text[at + 1] ?? '');
  }
  return sum;
}

function fitOf(character: string, before: string, after: string): number {
  const inWord = letter.test(before) || letter.test(after);
  if (upper.test(character) && lower.test(before)) return -2;
  if (accented.test(character)) return inWord ? 3 : 0;
  if (character === '’') return inWord ? 2 : 1;
  if (printed.test(character)) return letter.test(before) && letter.test(after) ? -1 : 1;
  return -2;
}
