import { Failure } from '../../../kernel/failure.ts';
import { readTable } from '../reading/header.ts';
import type { Tables } from '../reading/joined-row.ts';
import type { Mapping } from '../reading/mapping.ts';
import type { ReadLimits } from '../reading/read-file.ts';
import { readFile } from '../reading/read-file.ts';
import type { Refusal, Sheet, SheetsRead } from '../reading/sheet.ts';
import type { Table } from '../reading/table.ts';
import { knownNames } from '../reading/targets.ts';
import { sentenceOf } from '../sentences.ts';

export interface GivenFile {
  fileName: string;
  bytes: Uint8Array;
}

/** A file of one source of a mapping. */
export interface SourceFile extends GivenFile {
  source: string;
}

/** The largest spreadsheet that is read, and the most a workbook may unpack to. */
export const limits: ReadLimits = { bytes: 25_000_000, unpacked: 250_000_000 };

function refusedAs({ code, params }: Refusal): Failure {
  return new Failure('invalid', 'imports/refused', {
    detail: sentenceOf('en', `refused.${code}`, params),
    extra: { refusal: code, params },
  });
}

/** The sheets of a file; fails with `imports/refused` and a sentence that says how to save it. */
export async function sheetsIn(file: GivenFile): Promise<SheetsRead> {
  const read = await readFile(file.bytes, file.fileName, limits);
  if (read.kind === 'refused') throw refusedAs(read);
  return read;
}

/** The sheet of that name, or the first that is shown. */
export function sheetOf({ sheets }: SheetsRead, name?: string): Sheet | undefined {
  return name === undefined
    ? (sheets.find((sheet) => !sheet.hidden) ?? sheets[0])
    : sheets.find((sheet) => sheet.name === name);
}

export function tableOf(sheet: Sheet, headerRow?: number): Table {
  return readTable(sheet, { known: knownNames, headerRow });
}

/** The tables of a mapping's sources; a source whose file or sheet is not there is left out. */
export async function tablesFor(mapping: Mapping, files: readonly SourceFile[]): Promise<Tables> {
  const tables: Record<string, Table> = {};
  for (const file of files) {
    const source = mapping.sources[file.source];
    const sheet = source && sheetOf(await sheetsIn(file), source.sheet);
    if (sheet) tables[file.source] = tableOf(sheet, source.headerRow);
  }
  return tables;
}
