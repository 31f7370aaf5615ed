import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalCodes, valueCodes } from './codes.ts';
import { readTable } from './header.ts';
import { planRows } from './plan-rows.ts';
import { preparePlan } from './prepare-plan.ts';
import { readFile } from './read-file.ts';
import { noCounts } from './row-outcome.ts';
import { contactFields, participantFields } from './targets.ts';
import { aSheet, aWorkbook, context, rowsOf, sheetsOf } from './testing.ts';
import { readField } from './values.ts';

interface Writing {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly everyQuote: boolean;
  readonly lastLineEnd: boolean;
  readonly encode: (text: string) => Uint8Array;
}

const encoders: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
];

const writing: fc.Arbitrary<Writing> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  everyQuote: fc.boolean(),
  lastLineEnd: fc.boolean(),
  encode: fc.constantFrom(...encoders),
});

/** Words with accents, marks, quotation marks, delimiters and breaks; a lone cell is never blank, as a line is then. */
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abc ñé—"\',;|\t\n', '\r\n', '漢', '😀'), maxLength: 8 }),
  fc.integer().map(String),
);

function write(rows: readonly (readonly string[])[], how: Writing, hint: readonly string[] = []): Uint8Array {
  const lines = rows.map((row) => row.map((text) => quoted(text, how)).join(how.delimiter));
  return how.encode([...hint, ...lines].join(how.lineEnd) + (how.lastLineEnd ? how.lineEnd : ''));
}

function quoted(text: string, { delimiter, everyQuote }: Writing): string {
  const needed = everyQuote || /["\r\n]|^\s|\s$|^$/.test(text) || text.includes(delimiter);
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}

const header = ['Name', 'City', 'Remark'];
const bodies = fc.array(fc.tuple(cell, cell, cell), { minLength: 3, maxLength: 12 });

describe('whatever is written as a table', () => {
  it('is read back cell by cell, however it is quoted, parted and encoded', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, writing, async (body, how) => {
        const rows = [header, ...body];
        // Told in a first line, since cells full of semicolons may outvote the real delimiter.
        const read = await rowsOf(write(rows, how, [`sep=${how.delimiter}`]));
        expect(read.slice(1)).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });

  it('without delimiters in its cells needs no hint', async () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abc ñé—"\n'), minLength: 1, maxLength: 8 });
    const body = fc.array(fc.tuple(plain, plain, plain), { minLength: 3, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(body, writing, async (rows, how) => {
        const read = await sheetsOf(write([header, ...rows], how), 'list.csv');
        expect(read.text?.delimiter).toBe(how.delimiter);
        expect(read.sheets[0]?.rows).toEqual([header, ...rows]);
      }),
      { numRuns: 200 },
    );
  });
});

const looseRows = fc.array(
  fc.array(fc.constantFrom('', ' ', 'Name', 'Total', 'Ana', '3/4/1984', '12', '\u00a0', 'sep=,', 'no'), {
    maxLength: 5,
  }),
  { maxLength: 25 },
);

describe('whatever bytes come', () => {
  const magic = ['504b0304', 'd0cf11e0a1b11ae1', '3c3f786d6c', 'fffe', '225b', '00'];
  const anyBytes = fc
    .tuple(fc.constantFrom(...magic, ''), fc.uint8Array({ maxLength: 400 }))
    .map(([start, rest]) => Buffer.concat([Buffer.from(start, 'hex'), rest]));

  it('they are read or refused, never an error', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        const read = await readFile(bytes, 'people.csv');
        if (read.kind === 'refused') expect(refusalCodes).toContain(read.code);
        else for (const sheet of read.sheets) readTable(sheet);
      }),
      { numRuns: 300 },
    );
  });

  it('a spoiled workbook is read or refused, never an error', async () => {
    const sound = aWorkbook('<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>');
    const spoil = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(spoil, { minLength: 1, maxLength: 4 }), async (spoils) => {
        const bytes = Uint8Array.from(sound);
        for (const [at, byte] of spoils) bytes[at] = byte;
        expect((await readFile(bytes, 'people.xlsx')).kind).toMatch(/sheets|refused/);
      }),
      { numRuns: 200 },
    );
  });

  it('any cell is read for any field without an error, and soon', () => {
    const dates = { order: 'mdy', evidence: 'assumed', undecided: 0 } as const;
    const fields = [...participantFields, ...contactFields];
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'0123456789/-.: ,"(amp)T@x'), maxLength: 60 }),
      fc.constantFrom('1 '.repeat(9_000), '1:'.repeat(9_000), 'a@'.repeat(9_000), '(('.repeat(9_000)),
    );
    const started = performance.now();
    fc.assert(
      fc.property(text, fc.constantFrom(...fields), (cell, field) => {
        const value = readField(field, cell, { ...context, dates });
        if (value?.ok === false) expect(valueCodes).toContain(value.code);
      }),
      { numRuns: 1_000 },
    );
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('whatever a sheet holds', () => {
  it('every row of it is header, data or skipped for a reason, once', () => {
    fc.assert(
      fc.property(looseRows, (rows) => {
        const table = readTable(aSheet(rows));
        const numbers = [
          ...table.headerRows,
          ...table.rows.map(({ number }) => number),
          ...table.skipped.map(({ number }) => number),
        ];
        expect(numbers.toSorted((left, right) => left - right)).toEqual(rows.map((_, at) => at + 1));
      }),
    );
  });

  it('every filled cell below the header stands under a column', () => {
    fc.assert(
      fc.property(looseRows, (rows) => {
        const table = readTable(aSheet(rows));
        const known = new Set(table.columns.map(({ index }) => index));
        for (const { cells } of table.rows) {
          for (const [index, text] of cells.entries()) if (text.trim() !== '') expect(known).toContain(index);
        }
        expect(new Set(table.columns.map(({ key }) => key)).size).toBe(table.columns.length);
      }),
    );
  });

  it('its plan hands out every row: records and rows set aside add up', () => {
    fc.assert(
      fc.property(looseRows, (rows) => {
        const table = readTable(aSheet([['who', 'day'], ...rows]), { headerRow: 1 });
        const prepared = preparePlan(
          {
            format: 'throughline-mapping/1',
            record: 'contact',
            sources: { log: { file: 'log.csv' } },
            fields: { participantId: { column: 'who' }, happenedAt: { column: 'day' } },
          },
          { log: table },
          context,
        );
        if (prepared.kind === 'refused') throw new Error('the mapping fits');
        const counts = noCounts();
        const handed = [...planRows(prepared, counts)].map(({ row }) => row);
        expect(handed).toEqual(rows.map((_, at) => at + 2));
        const aside = Object.values(counts.setAside).reduce((sum, count) => sum + count, 0);
        expect(counts.records + aside).toBe(rows.length);
      }),
    );
  });
});
