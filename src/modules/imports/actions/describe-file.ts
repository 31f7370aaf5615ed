import type { RecordType } from '../domain.ts';
import type { DatesTold } from '../reading/file-dates.ts';
import { fileDates } from '../reading/file-dates.ts';
import type { ColumnGuess } from '../reading/guess-columns.ts';
import { guessColumns } from '../reading/guess-columns.ts';
import { guessRecordType } from '../reading/guess-record-type.ts';
import type { SheetsRead } from '../reading/sheet.ts';
import type { Column, Table } from '../reading/table.ts';
import { cellOf } from '../reading/table.ts';
import { fieldsOf } from '../reading/targets.ts';
import { isBlank, tidyLine } from '../reading/tidy.ts';
import { unfitting } from '../reading/value-fit.ts';
import { judgeDates } from '../reading/values/date-column.ts';
import { undecidedDates } from '../reading/values/dates.ts';
import type { ColumnView, FileView } from '../schema/file.ts';
import type { Columns } from '../schema/import.ts';
import type { Reading } from './context.ts';
import type { GivenFile } from './sheets.ts';
import { sheetOf, sheetsIn, tableOf } from './sheets.ts';

const samplesShown = 3;
const longestSample = 60;

export interface Described {
  view: FileView;
  record: RecordType;
  /** Field → column, as guessed. */
  columns: Record<string, string>;
}

/** What a person may have said about a file already. */
export type Chosen = Partial<Pick<Columns, 'sheet' | 'headerRow' | 'record'>>;

/** Everything the page shows of a file: its sheets, its columns with samples, and what each was taken for and why. */
export async function describeFile(file: GivenFile, chosen: Chosen, reading: Reading): Promise<Described> {
  const read = await sheetsIn(file);
  const sheet = sheetOf(read, chosen.sheet) ?? sheetOf(read);
  const table = tableOf(sheet ?? { name: '', hidden: false, rows: [], merges: [] }, chosen.headerRow);
  const record = chosen.record ?? guessRecordType(table, reading);
  const guesses = guessColumns(table, fieldsOf[record], reading);
  const view = viewOf(file, read, table, { guesses, reading });
  return { view, record, columns: columnsGuessed(guesses) };
}

function columnsGuessed(guesses: readonly ColumnGuess[]): Record<string, string> {
  return Object.fromEntries(
    guesses.flatMap(({ field, column }) => (field === undefined ? [] : [[field, column.key] as const])),
  );
}

interface Guessed {
  guesses: readonly ColumnGuess[];
  reading: Reading;
}

function viewOf(file: GivenFile, read: SheetsRead, table: Table, { guesses, reading }: Guessed): FileView {
  const dates = fileDates(table, reading.habit);
  return {
    name: file.fileName,
    bytes: file.bytes.length,
    sheets: read.sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length })),
    sheet: table.name,
    headerRow: table.headerRows.at(-1) ?? 0,
    columns: guesses.map((guess) => columnOf(table, guess, dates.get(guess.column) ?? {}, reading)),
    notices: [...read.notices, ...table.notices].map(({ code, params }) => ({ code, params: { ...params } })),
  };
}

function columnOf(table: Table, guess: ColumnGuess, dates: DatesTold, reading: Reading): ColumnView {
  const { column, field, confidence, reasons, doubt } = guess;
  return {
    key: column.key,
    name: column.name,
    samples: samplesOf(table, column),
    confidence,
    reasons: [...reasons],
    ...(field === undefined ? {} : { field }),
    ...(doubt ? { doubt } : {}),
    ...unfitOf(table, guess, reading),
    ...datesOf(table, guess, dates, reading),
  };
}

/** Which values of a column do not fit what it is taken for, where its guess says that not all do. */
function unfitOf(
  table: Table,
  { column, field, reasons }: ColumnGuess,
  reading: Reading,
): Pick<ColumnView, 'unfit'> {
  const target = allFields.find(({ key }) => key === field);
  if (!(target && reasons.some((reason) => reason === 'values-mostly' || reason === 'values-differ')))
    return {};
  const cells = table.rows.map((row) => cellOf(row, column));
  const dates = { ...judgeDates(cells, reading.habit), evidence: 'proved' as const };
  const unfit = unfitting(cells, target, { ...reading, dates });
  const examples = [...new Set(unfit.map((cell) => tidyLine(cell).slice(0, longestSample)))];
  return unfit.length > 0
    ? { unfit: { count: unfit.length, examples: examples.slice(0, samplesShown) } }
    : {};
}

const allFields = [...fieldsOf.participant, ...fieldsOf.contact];

/** What a person has to say or to know of this column's dates, whichever field of dates it is given to. */
function datesOf(
  table: Table,
  { column, field }: ColumnGuess,
  { ask, told }: DatesTold,
  { today }: Reading,
): Pick<ColumnView, 'undecidedDates' | 'datesTold'> {
  if (told) return { datesTold: told };
  if (!ask) return {};
  const cells = table.rows.map((row) => cellOf(row, column));
  const examples = undecidedDates(cells, { role: field === 'birthDate' ? 'birth' : 'any', today });
  return examples.length > 0 ? { undecidedDates: { evidence: ask, examples } } : {};
}

function samplesOf(table: Table, column: Column): string[] {
  const samples = new Set<string>();
  for (const row of table.rows) {
    if (samples.size === samplesShown) break;
    const cell = cellOf(row, column);
    if (!isBlank(cell)) samples.add(tidyLine(cell).slice(0, longestSample));
  }
  return [...samples];
}
