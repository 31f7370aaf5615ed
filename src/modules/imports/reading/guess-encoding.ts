import { guessLatinEncoding } from './guess-latin-encoding.ts';

/** Above this share of letters beyond ASCII a text is not in Latin script with a few accents. */
const mostAccents = 0.5;
const sampleSize = 200_000;

/**
 * Encodings of other scripts, each with letters so common in its languages that a sound reading must hold many of
 * them; reading the same bytes in the wrong encoding yields rare letters.
 */
const scripts: readonly (readonly [encoding: string, common: RegExp, share: number])[] = [
  ['big5', /[的一是不在有人大中年上市區路號日名電話地段縣臺]/g, 0.05],
  ['gb18030', /[的一是不在有人大中年上市区路号日名电话地省县]/g, 0.05],
  ['shift_jis', /[\u3041-\u30fe\uff66-\uff9f]/g, 0.2],
  ['euc-jp', /[\u3041-\u30fe]/g, 0.2],
  ['euc-kr', /[이다는의에을가한기지사로고도서시동구일전화번호성명]/g, 0.1],
  ['windows-1251', /[оеаинтсрвлОЕАИН]/g, 0.3],
];

/** The likeliest encoding of bytes that are not UTF-8; undefined when none of those known here reads well. */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, sampleSize);
  return accentShare(sample) <= mostAccents ? guessLatinEncoding(sample) : guessScript(sample);
}

function accentShare(sample: Uint8Array): number {
  let accents = 0;
  let letters = 0;
  for (const byte of sample) {
    if (byte >= 0x80) accents++;
    else if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) letters++;
  }
  return accents / (accents + letters);
}

function guessScript(sample: Uint8Array): string | undefined {
  let best: { encoding: string; fit: number } | undefined;
  for (const [encoding, common, share] of scripts) {
    const fit = commonShare(new TextDecoder(encoding).decode(sample), common) / share;
    if (fit >= 1 && fit > (best?.fit ?? 0)) best = { encoding, fit };
  }
  return best?.encoding;
}

/** The share of common letters among those beyond ASCII; nothing when the reading breaks down. */
function commonShare(text: string, common: RegExp): number {
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  if (foreign === 0 || broken > foreign / 100) return 0;
  return (text.match(common)?.length ?? 0) / foreign;
}
