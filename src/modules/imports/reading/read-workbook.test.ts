import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readFile } from './read-file.ts';
import { aWorkbook, rowsOf, sheetsOf } from './testing.ts';

const cell = (ref: string, content: string, more = ''): string => `<c r="${ref}" ${more}>${content}</c>`;
const text = (ref: string, value: string): string => cell(ref, `<is><t>${value}</t></is>`, 't="inlineStr"');

describe('a workbook', () => {
  it('gives the cells of every sheet as a person sees them', async () => {
    const moment = new Date('2024-03-05T14:30:00Z');
    const bytes = await writeExcelFile([
      {
        sheet: 'People',
        data: [
          [{ value: 'Name' }, { value: 'Started' }, { value: 'Rate' }, { value: 'Here' }],
          [
            { value: 'Núñez' },
            { value: new Date('2024-03-05T00:00:00Z'), format: 'mm/dd/yyyy' },
            { value: 0.1 + 0.2 },
            { value: true },
          ],
        ],
      },
      { sheet: 'Log', data: [[{ value: moment, format: 'yyyy-mm-dd hh:mm' }]] },
    ]).toBuffer();
    const read = await sheetsOf(bytes, 'people.xlsx');
    expect(read.sheets.map(({ name, rows }) => [name, rows])).toEqual([
      [
        'People',
        [
          ['Name', 'Started', 'Rate', 'Here'],
          ['Núñez', '2024-03-05', '0.3', 'TRUE'],
        ],
      ],
      ['Log', [['2024-03-05 14:30']]],
    ]);
  });

  it('is read by its content when its name says .csv', async () => {
    expect(await rowsOf(aWorkbook(`<row r="1">${text('A1', 'Name')}</row>`), 'people.csv')).toEqual([
      ['Name'],
    ]);
  });

  it('gives the results of formulas, and shows where one failed', async () => {
    const rows = `<row r="1">${cell('A1', '<f>1+1</f><v>2</v>')}${cell('B1', '<f>X()</f><v>#NAME?</v>', 't="e"')}</row>`;
    const read = await sheetsOf(aWorkbook(rows));
    expect(read.sheets[0]?.rows).toEqual([['2', '#NAME?']]);
    expect(read.notices).toEqual([{ code: 'formula-errors', params: { sheet: 'People', count: 1 } }]);
  });

  it('repeats a value merged downwards in each row, and leaves it alone sideways', async () => {
    const rows = `<row r="1">${text('A1', 'North')}${text('B1', 'Ana')}</row><row r="2">${text('B2', 'Bo')}</row><row r="3">${text('A3', 'A note over both')}</row>`;
    const after = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="A3:B3"/></mergeCells>';
    const read = await sheetsOf(aWorkbook(rows, { after }));
    expect(read.sheets[0]?.rows).toEqual([
      ['North', 'Ana'],
      ['North', 'Bo'],
      ['A note over both', ''],
    ]);
    expect(read.notices).toEqual([{ code: 'merged-cells', params: { sheet: 'People', count: 1 } }]);
  });

  it('keeps the zeros that a number is shown with, and long numbers digit by digit', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>';
    const rows = `<row r="1">${cell('A1', '<v>42</v>', 's="1"')}${cell('B1', '<v>42</v>')}${cell('C1', '<v>12345678901234567</v>')}</row>`;
    expect(await rowsOf(aWorkbook(rows, { styles }))).toEqual([['00042', '42', '12345678901234567']]);
  });

  it('keeps the numbers of its rows where rows are blank', async () => {
    const rows = `<row r="2">${text('B2', 'Name')}</row><row r="5">${text('B5', 'Ana')}</row>`;
    expect((await rowsOf(aWorkbook(rows))).map((row) => row[1] ?? '')).toEqual(['', 'Name', '', '', 'Ana']);
  });

  it('tells when a sheet is hidden', async () => {
    const read = await sheetsOf(aWorkbook(`<row r="1">${text('A1', 'Old')}</row>`, { state: 'hidden' }));
    expect(read.sheets[0]?.hidden).toBe(true);
    expect(read.notices).toEqual([{ code: 'hidden-sheet', params: { sheet: 'People' } }]);
  });

  it('without a filled cell is refused', async () => {
    expect(await readFile(aWorkbook('<row r="1"/>'), 'a.xlsx')).toMatchObject({ code: 'no-cells' });
  });

  it('with broken XML is refused, not half read', async () => {
    expect(
      await readFile(aWorkbook('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), 'a.xlsx'),
    ).toMatchObject({
      code: 'damaged-excel',
    });
  });
});
