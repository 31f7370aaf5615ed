import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../web/reading/words.en.json' with { type: 'json' };
import es from '../web/reading/words.es.json' with { type: 'json' };
import { readTable } from './header.ts';
import { readFile } from './read-file.ts';
import { sharedData, tableOf } from './testing.ts';

const messy = sharedData('messy_csv');
const spectrum = messy ? readdirSync(join(messy, 'csv_spectrum/csvs')) : [];
const horror = messy ? readdirSync(join(messy, 'horror')) : [];

/** A refusal's code, or of each sheet the name and how its rows are told apart. */
const expected: Readonly<Record<string, unknown>> = {
  'badcolspan.html': 'web-page',
  'bian-anal-mca-2005-dols-eng-1011-0312-tab3.xlsm': [
    ['Definitions', { header: [47], data: 13, skipped: 48 }],
  ],
  'characters.csv': [['characters', { header: [1], data: 382, skipped: 0 }]],
  'complex.html': 'web-page',
  'example.tsv': [['example', { header: [1], data: 140, skipped: 0 }]],
  'excel_properties.xls': 'old-excel',
  'invisible_text.html': 'web-page',
  'libreoffice.xlsx': 'no-cells',
  'long.csv': [['long', { header: [], data: 4000, skipped: 0 }]],
  'multilineods.ods': 'open-document',
  'ods_formats.ods': 'open-document',
  'simple.csv': [['simple', { header: [1], data: 6, skipped: 0 }]],
  'simple.psv': [['simple', { header: [1], data: 28, skipped: 0 }]],
  'simple.unknown': 'empty-file',
  'simple.xlsx': [['simple.csv', { header: [1], data: 6, skipped: 0 }]],
  'skip_initials.csv': [['skip_initials', { header: [1], data: 2, skipped: 0 }]],
  'unicode_sheet_name.xls': 'old-excel',
  'utf8bom.csv': [['utf8bom', { header: [1], data: 0, skipped: 0 }]],
};

async function whatBecomesOf(path: string): Promise<unknown> {
  const read = await readFile(readFileSync(path), basename(path));
  if (read.kind === 'refused') {
    expect(en.refused[read.code]).toMatch(/\.$/);
    expect(es.refused[read.code]).toMatch(/\.$/);
    return read.code;
  }
  return read.sheets.map((sheet) => {
    const { headerRows, rows, skipped } = readTable(sheet);
    expect(headerRows.length + rows.length + skipped.length).toBe(sheet.rows.length);
    return [sheet.name, { header: headerRows, data: rows.length, skipped: skipped.length }];
  });
}

describe.runIf(messy)('spreadsheets as people really send them', () => {
  const folder = messy ?? '';

  it.each(spectrum)('%s gives exactly the cells it is known to hold', async (file) => {
    const table = await tableOf(readFileSync(join(folder, 'csv_spectrum/csvs', file)), file);
    const people = table.rows.map(({ cells }) =>
      Object.fromEntries(table.columns.map(({ name, index }) => [name, cells[index]])),
    );
    const json = readFileSync(join(folder, 'csv_spectrum/json', file.replace('.csv', '.json')), 'utf8');
    // One of the files has lost the carriage returns that its list still has, so that breaks compare as breaks.
    expect(people).toEqual(JSON.parse(json.replaceAll('\\r\\n', '\\n')));
  });

  it.each(horror)('%s is read as expected, or refused with a sentence', async (file) => {
    expect([file, await whatBecomesOf(join(folder, 'horror', file))]).toEqual([file, expected[file]]);
  });

  it('none of the files of the table above is missing', () => {
    expect(horror.toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  it('a table in Chinese letters of an older encoding keeps them', async () => {
    const table = await tableOf(readFileSync(join(folder, 'horror/characters.csv')), 'characters.csv');
    expect(table.columns.map(({ name }) => name)).toContain('景點中文名稱');
    expect(table.rows[1]?.cells.join(' ')).toContain('臺南市');
  });
});
