import { isUtf8 } from 'node:buffer';
import { guessEncoding } from './guess-encoding.ts';
import type { Certainty } from './sheet.ts';

export interface Decoded {
  readonly text: string;
  /** A name of the WHATWG Encoding Standard, such as 'utf-8' or 'windows-1252'. */
  readonly encoding: string;
  readonly certainty: Certainty;
  /** How many places could not be read and hold U+FFFD. */
  readonly damaged: number;
}

interface Choice {
  readonly encoding: string;
  readonly certainty: Certainty;
}

/** Bytes as text; undefined when they are letters of no encoding known here. */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const choice = marked(bytes) ?? unmarked(bytes);
  if (!choice) return undefined;
  const text = new TextDecoder(choice.encoding).decode(bytes);
  return { text, ...choice, damaged: isUtf8(bytes) ? 0 : count(text, '\ufffd') };
}

function marked(bytes: Uint8Array): Choice | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', certainty: 'marked' };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', certainty: 'marked' };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', certainty: 'marked' };
  return undefined;
}

function unmarked(bytes: Uint8Array): Choice | undefined {
  const wide = wideWithoutMark(bytes.subarray(0, 4_000));
  if (wide) return { encoding: wide, certainty: 'guessed' };
  if (isUtf8(bytes)) return { encoding: 'utf-8', certainty: 'proved' };
  if (isDamagedUtf8(bytes)) return { encoding: 'utf-8', certainty: 'guessed' };
  const encoding = guessEncoding(bytes);
  return encoding ? { encoding, certainty: 'guessed' } : undefined;
}

/** Commas, digits and line ends are one byte and a zero in UTF-16; the zeros' side tells the order. */
function wideWithoutMark(sample: Uint8Array): string | undefined {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) at % 2 === 0 ? even++ : odd++;
  const enough = sample.length / 10;
  if (odd > enough && even < odd / 20) return 'utf-16le';
  return even > enough && odd < even / 20 ? 'utf-16be' : undefined;
}

/** One cut letter must not turn a whole UTF-8 file into another alphabet. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = count(text, '\ufffd');
  const sound = (text.match(/\P{ASCII}/gu) ?? []).length - damaged;
  return sound > damaged * 4;
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}
