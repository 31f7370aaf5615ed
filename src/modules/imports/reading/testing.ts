import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { zipSync } from 'fflate';
import { readTable } from './header.ts';
import { readFile } from './read-file.ts';
import type { Sheet, SheetsRead } from './sheet.ts';
import type { Table } from './table.ts';

export const today = '2026-11-22';
export const context = { today, country: 'US', habit: 'mdy' } as const;

/** The folder of files made by others, beside the project; undefined, with the reason printed, where it is absent. */
export function sharedData(folder: string): string | undefined {
  const path = resolve(import.meta.dirname, '../../../../../shared/data', folder);
  if (existsSync(path)) return path;
  process.stdout.write(`Skipped: ${folder} is not in ../shared/data beside the project.\n`);
  return undefined;
}

export function aSheet(rows: readonly (readonly string[])[], more: Partial<Sheet> = {}): Sheet {
  return { name: 'Sheet', hidden: false, merges: [], rows, ...more };
}

export async function sheetsOf(content: string | Uint8Array, name = 'list.csv'): Promise<SheetsRead> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const read = await readFile(bytes, name);
  if (read.kind === 'refused') throw new Error(`${name} is refused: ${read.code}`);
  return read;
}

export async function rowsOf(content: string | Uint8Array, name?: string): Promise<Sheet['rows']> {
  return (await sheetsOf(content, name)).sheets[0]?.rows ?? [];
}

export async function tableOf(content: string | Uint8Array, name?: string): Promise<Table> {
  const sheet = (await sheetsOf(content, name)).sheets[0];
  return readTable(sheet ?? aSheet([]));
}

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook from the bare XML of its rows, for what no writing library produces: errors, merges, formats. */
export function aWorkbook(
  sheetData: string,
  { after = '', styles = '', state = 'visible' } = {},
): Uint8Array {
  const text = new TextEncoder();
  return zipSync({
    'xl/workbook.xml': text.encode(
      `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="People" sheetId="1" state="${state}" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': text.encode(
      `<Relationships><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': text.encode(`<styleSheet xmlns="${main}">${styles}</styleSheet>`),
    'xl/worksheets/sheet1.xml': text.encode(
      `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData>${after}</worksheet>`,
    ),
  });
}
