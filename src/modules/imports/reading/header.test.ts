import { describe, expect, it } from 'vitest';
import { readTable } from './header.ts';
import { aSheet, tableOf } from './testing.ts';

const names = (rows: string[][]): string[] => readTable(aSheet(rows)).columns.map(({ name }) => name);

describe('the header of a sheet', () => {
  it('is found below titles and blank rows, each of which is named', () => {
    const table = readTable(
      aSheet([
        ['Participants of the north site', '', ''],
        ['', '', ''],
        ['Name', 'Date of birth', 'Phone'],
        ['Ana Ruiz', '3/4/1984', '415-555-2671'],
      ]),
    );
    expect(table.headerRows).toEqual([3]);
    expect(table.rows.map(({ number }) => number)).toEqual([4]);
    expect(table.skipped).toMatchObject([
      { number: 1, code: 'title-row' },
      { number: 2, code: 'blank-row' },
    ]);
  });

  it('loses its padding, odd spaces and invisible marks', () => {
    expect(
      names([
        ['\ufeff  First\u00a0name ', 'Last\n name\u200b'],
        ['Ana', 'Ruiz'],
      ]),
    ).toEqual(['First name', 'Last name']);
  });

  it('names again what has no name or the name of another column', () => {
    const table = readTable(
      aSheet([
        ['Name', 'Phone', '', 'Phone', ''],
        ['Ana', '1', 'x', '2', ''],
      ]),
    );
    expect(table.columns.map(({ name, key }) => [name, key])).toEqual([
      ['Name', 'name'],
      ['Phone', 'phone'],
      ['Column C', 'column_c'],
      ['Phone (2)', 'phone_2'],
    ]);
    expect(table.notices.map(({ code }) => code)).toEqual(['column-without-name', 'column-name-repeated']);
  });

  it('may stand in two rows, joined by its merged cells', () => {
    const merges = [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ];
    const rows = [
      ['Name', 'Contact', ''],
      ['Name', 'Phone', 'E-mail'],
      ['Ana', '415-555-2671', 'ana@example.org'],
    ];
    const table = readTable(aSheet(rows, { merges }));
    expect(table.columns.map(({ name }) => name)).toEqual(['Name', 'Contact Phone', 'Contact E-mail']);
    expect(table.headerRows).toEqual([1, 2]);
    expect(table.rows).toHaveLength(1);
  });

  it('may stand in two rows of a text file', () => {
    expect(
      names([
        ['', 'Person', '', 'Home', ''],
        ['No', 'First', 'Last', 'Street', 'City'],
        ['1', 'Ana', 'Ruiz', 'Elm 3', 'Reno'],
      ]),
    ).toEqual(['No', 'Person First', 'Person Last', 'Home Street', 'Home City']);
  });

  it('is missing when the sheet begins with data', () => {
    const table = readTable(
      aSheet([
        ['17', '3/4/1984', '30'],
        ['18', '3/5/1984', '45'],
      ]),
    );
    expect(table.headerRows).toEqual([]);
    expect(table.rows).toHaveLength(2);
    expect(table.notices).toEqual([{ code: 'no-header', params: {} }]);
  });

  it('is the row a person says', () => {
    const rows = [
      ['a', 'b'],
      ['Name', 'City'],
      ['Ana', 'Reno'],
    ];
    expect(readTable(aSheet(rows), { headerRow: 2 }).headerRows).toEqual([2]);
    expect(readTable(aSheet(rows), { headerRow: 0 }).rows).toHaveLength(3);
  });
});

describe('the rows below', () => {
  it('that repeat the header or add up are set apart by name', async () => {
    const table = await tableOf('Name,Visits\nAna,3\nName,Visits\nBo,4\nTotal,7\nTotal Recall,1\n');
    expect(table.rows.map(({ number }) => number)).toEqual([2, 4, 6]);
    expect(table.skipped).toMatchObject([
      { number: 3, code: 'repeated-header' },
      { number: 5, code: 'totals-row' },
    ]);
  });

  it('that are too short or too long are kept and told', async () => {
    const table = await tableOf('a,b,c\n1,2\n1,2,3,4\n1,2,3,\n');
    expect(table.rows.map(({ ragged }) => ragged)).toEqual(['short', 'long', undefined]);
    expect(table.notices.map(({ code }) => code)).toEqual(['column-without-name', 'rows-short', 'rows-long']);
  });

  it('keep the numbers a spreadsheet program shows', async () => {
    const table = await tableOf('sep=,\nname,note\nAna,"two\nlines"\n\nBo,x\n');
    expect(table.rows.map(({ number }) => number)).toEqual([3, 5]);
    expect(table.skipped).toMatchObject([
      { number: 1, code: 'separator-line' },
      { number: 4, code: 'blank-row' },
    ]);
  });
});
