import type { Options } from 'csv-parse/sync';
import { CsvError, parse } from 'csv-parse/sync';
import type { Notice } from './codes.ts';
import { noticeOf } from './codes.ts';
import { swallowedRows } from './swallowed-rows.ts';

export interface Split {
  readonly rows: string[][];
  readonly notices: readonly Notice[];
}

/**
 * Each repair reads the rest of the text anew. Past so many of them the quotation marks of the file mean nothing, and
 * a large file would take minutes.
 */
const mostRepairs = (length: number): number => Math.max(20, Math.min(500, 2e8 / length));

const lenient = (delimiter: string): Options => ({
  delimiter,
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  ltrim: true,
});

/**
 * Delimited text as rows, blank ones included. Blanks around a cell, outside its quotation marks, are dropped. A row
 * whose quotation marks do not pair is read with the marks as plain characters, so that it takes no other row with it.
 */
export function splitRows(text: string, delimiter: string): Split {
  const rows: string[][] = [];
  const repaired: number[] = [];
  const most = mostRepairs(text.length);
  let rest = text;
  while (rest !== '') {
    const tried = tryRows(rest, delimiter);
    for (const row of tried.rows) rows.push(row);
    rest = tried.rest;
    if (rest === '') break;
    repaired.push(rows.length + 1);
    const line = repaired.length < most ? firstLine(rest) : rest;
    for (const row of plainRows(line, delimiter)) rows.push(row);
    rest = rest.slice(line.length);
  }
  const uneven = repaired
    .slice(0, 1)
    .map((row) => noticeOf('quotes-uneven', { row, count: repaired.length }));
  return { rows, notices: [...uneven, ...swallowedRows(rows, delimiter)] };
}

/** As many rows as can be read in order, and the text from the first that cannot. */
function tryRows(text: string, delimiter: string): { rows: string[][]; rest: string } {
  const options = { ...lenient(delimiter), rtrim: true };
  try {
    return { rows: parse(text, options), rest: '' };
  } catch (error) {
    return upToError(text, options, error);
  }
}

function upToError(text: string, options: Options, error: unknown): { rows: string[][]; rest: string } {
  if (!(error instanceof CsvError)) throw error;
  const sound = Number(error.records ?? 0);
  if (sound === 0) return { rows: [], rest: text };
  const rows = parse(text, { ...options, to: sound });
  let length = 0;
  const measure = (read: unknown): null => {
    length += rawOf(read).length;
    return null;
  };
  parse(text, { ...options, to: sound, raw: true, on_record: measure });
  return { rows, rest: text.slice(length) };
}

/** With `raw`, the parser hands over the row beside the text it was read from. */
function rawOf(read: unknown): string {
  const raw = typeof read === 'object' && read !== null && 'raw' in read ? read.raw : '';
  return typeof raw === 'string' ? raw : '';
}

/** `"Bob" Smith,"a, b"` keeps its sound cells; only when nothing pairs are all marks plain characters. */
function plainRows(text: string, delimiter: string): string[][] {
  try {
    return parse(text, lenient(delimiter));
  } catch {
    return parse(text, { ...lenient(delimiter), rtrim: true, quote: false });
  }
}

function firstLine(text: string): string {
  return /^[^\r\n]*(?:\r\n|\n|\r)?/.exec(text)?.[0] ?? text;
}
