import type { ColumnView, FileView } from '../schema/file.ts';
import type { Columns, ImportView } from '../schema/import.ts';

/** Columns with one field changed: a field has one column, a column one field. */
export function assign(columns: Columns, column: string, field: string): Columns {
  const kept = Object.entries(columns.columns).filter(([name, key]) => key !== column && name !== field);
  const still = new Set(kept.map(([name]) => name));
  const { dateOrders, ...rest } = columns;
  // What was said of a column's dates does not hold for another column.
  const orders = Object.entries(dateOrders ?? {}).filter(([name]) => still.has(name));
  return {
    ...rest,
    ...(orders.length > 0 ? { dateOrders: Object.fromEntries(orders) } : {}),
    columns: Object.fromEntries(field === '' ? kept : [...kept, [field, column]]),
  };
}

export function fieldOf(columns: Columns, column: string): string {
  return Object.entries(columns.columns).find(([, key]) => key === column)?.[0] ?? '';
}

/** Where words go that the person they are about can read on their own line. */
const note = 'note';

export const isNote = (columns: Columns, column: string): boolean => fieldOf(columns, column) === note;

/** Whether the file brings words that the person they are about can read: told before anybody agrees. */
export const bringsNotes = ({ columns }: Columns): boolean => columns[note] !== undefined;

export function withoutNotes(columns: Columns): Columns {
  const { [note]: column } = columns.columns;
  return column === undefined ? columns : assign(columns, column, '');
}

const names = ['chosenName', 'givenName', 'familyName', 'fullName'];

/** Fields that have to have a column before the rows can be looked at. */
export function missing(
  columns: Columns,
  { needed, programs }: Pick<ImportView, 'needed' | 'programs'>,
): string[] {
  const mapped = Object.keys(columns.columns);
  const lacking = needed.filter((field) => !mapped.includes(field));
  const unnamed = columns.record === 'participant' && !names.some((field) => mapped.includes(field));
  const unplaced = asksProgram(columns) && programs.length > 0 && columns.program === undefined;
  return [...lacking, ...(unnamed ? ['givenName'] : []), ...(unplaced ? ['program'] : [])];
}

/** Whether the file leaves open in which program its people are: then a person says which, or that it is none. */
export function asksProgram({ record, columns }: Columns): boolean {
  return record === 'participant' && columns.program === undefined && columns.site === undefined;
}

export const dated: readonly string[] = ['birthDate', 'coachSince', 'startedOn', 'happenedAt'];

/** Fields of dates whose column does not tell the day from the month. */
export function undecidedFields(columns: Columns, file: FileView): { field: string; column: ColumnView }[] {
  return dated.flatMap((field) => {
    const column = file.columns.find(({ key }) => key === columns.columns[field]);
    return column?.undecidedDates ? [{ field, column }] : [];
  });
}

/** Of these the ones about which nobody has said which way they are written. */
export function unsaidDates(columns: Columns, file: FileView): string[] {
  return undecidedFields(columns, file)
    .map(({ field }) => field)
    .filter((field) => columns.dateOrders?.[field] === undefined);
}

/** Another sheet, header or kind of record: its columns are guessed anew by the server. */
export function guessAnew(columns: Columns, change: Partial<Columns>): Columns {
  const { record, sheet, headerRow } = { ...columns, ...change };
  return {
    record,
    columns: {},
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
  };
}
