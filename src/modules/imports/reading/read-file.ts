import type { Notice } from './codes.ts';
import { noticeOf } from './codes.ts';
import type { Decoded } from './decode-text.ts';
import { decodeText } from './decode-text.ts';
import { guessDelimiter } from './guess-delimiter.ts';
import { readWorkbook } from './read-workbook.ts';
import type { ReadOutcome } from './sheet.ts';
import { refuse } from './sheet.ts';
import { sniff } from './sniff.ts';
import { sniffText } from './sniff-text.ts';
import { splitRows } from './split-rows.ts';

export interface ReadLimits {
  /** The largest file that is looked at, in bytes. */
  readonly bytes: number;
  /** The most a workbook may unpack to, in bytes. */
  readonly unpacked: number;
}

const ordinaryLimits: ReadLimits = { bytes: 100e6, unpacked: 500e6 };

/**
 * Reads a spreadsheet by what its bytes are, whatever its name says: delimited text (comma, tab, semicolon, bar) in
 * any usual encoding, or an Excel workbook. Anything else is refused with a code whose sentence says how to save it.
 * @param fileName decides only between equally likely delimiters, and names the sheet of a text file.
 */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits = ordinaryLimits,
): Promise<ReadOutcome> {
  if (bytes.length > limits.bytes) return refuse('too-large', { megabytes: Math.round(limits.bytes / 1e6) });
  const sniffed = sniff(bytes);
  if (sniffed === 'workbook') return await readWorkbook(bytes, limits.unpacked);
  return sniffed === 'text' ? readText(bytes, fileName) : refuse(sniffed);
}

function readText(bytes: Uint8Array, fileName: string): ReadOutcome {
  const decoded = decodeText(bytes);
  if (!decoded) return refuse('unknown-letters');
  const refusal = sniffText(decoded.text);
  if (refusal) return refuse(refusal);
  const delimiter = guessDelimiter(decoded.text, fileName);
  const { rows, notices } = splitRows(decoded.text, delimiter);
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return {
    kind: 'sheets',
    sheets: [{ name, hidden: false, rows, merges: [] }],
    notices: [...lettersOf(decoded), ...notices],
    text: { encoding: decoded.encoding, certainty: decoded.certainty, delimiter },
  };
}

function* lettersOf({ encoding, certainty, damaged }: Decoded): Generator<Notice> {
  if (certainty === 'guessed') yield noticeOf('letters-guessed', { encoding });
  if (damaged > 0) yield noticeOf('letters-damaged', { count: damaged });
}
