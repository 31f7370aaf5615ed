import { strToU8 } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { cellText, numberText } from './cell-text.ts';
import type { Notice } from './codes.ts';
import { noticeOf } from './codes.ts';
import { fillDown } from './fill-down.ts';
import type { ReadOutcome, Sheet } from './sheet.ts';
import { refuse } from './sheet.ts';
import type { PreparedSheet } from './sheet-markup.ts';
import { paddedStyles, prepareSheet } from './sheet-markup.ts';
import type { SheetPart, WorkbookParts } from './workbook-parts.ts';
import { listSheets, packWorkbook, textOf, unpackWorkbook } from './workbook-parts.ts';

/** Reads an .xlsx or .xlsm file; macros are never looked at. Sheets without a filled cell are left out. */
export async function readWorkbook(bytes: Uint8Array, unpackedLimit: number): Promise<ReadOutcome> {
  try {
    const parts = unpackWorkbook(bytes, unpackedLimit);
    if (parts === 'too-large') return refuse('too-large', { megabytes: Math.round(unpackedLimit / 1e6) });
    return await readParts(parts);
  } catch {
    // Whatever breaks inside the archive or its XML, the person can only be told that the file is damaged.
    return refuse('damaged-excel');
  }
}

async function readParts(parts: WorkbookParts): Promise<ReadOutcome> {
  const listed = listSheets(parts);
  const prepared = listed.map(prepareIn(parts));
  const read = await readExcelFile(packWorkbook(parts), { trim: false, parseNumber: numberText });
  const notices: Notice[] = [];
  const sheets: Sheet[] = [];
  for (const [index, { sheet: name, data }] of read.entries()) {
    const rows = (data ?? []).map((row) => row.map(cellText));
    if (rows.length === 0) continue;
    const merges = prepared[index]?.merges ?? [];
    const filled = fillDown(rows, merges);
    const sheet = { name, hidden: listed[index]?.hidden ?? false, rows, merges };
    sheets.push(sheet);
    notices.push(...noticesOn(sheet, filled, prepared[index]?.errors ?? 0));
  }
  return sheets.length > 0 ? { kind: 'sheets', sheets, notices } : refuse('no-cells');
}

/** Prepares a sheet's XML in place, among the parts that are read afterwards. */
function prepareIn(parts: WorkbookParts): (part: SheetPart) => PreparedSheet {
  const padded = paddedStyles(textOf(parts, 'xl/styles.xml'));
  return ({ path }) => {
    const xml = textOf(parts, path);
    const prepared = prepareSheet(xml, padded);
    if (prepared.xml !== xml) parts[path] = strToU8(prepared.xml);
    return prepared;
  };
}

function* noticesOn({ name, hidden }: Sheet, filled: number, errors: number): Generator<Notice> {
  if (hidden) yield noticeOf('hidden-sheet', { sheet: name });
  if (filled > 0) yield noticeOf('merged-cells', { sheet: name, count: filled });
  if (errors > 0) yield noticeOf('formula-errors', { sheet: name, count: errors });
}
