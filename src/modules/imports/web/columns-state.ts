import type { Columns, ImportView } from '../schema.ts';

/** Columns with one field changed: a field has one column, a column one field. */
export function assign(columns: Columns, column: string, field: string): Columns {
  const kept = Object.entries(columns.columns).filter(([name, key]) => key !== column && name !== field);
  return { ...columns, columns: Object.fromEntries(field === '' ? kept : [...kept, [field, column]]) };
}

export function fieldOf(columns: Columns, column: string): string {
  return Object.entries(columns.columns).find(([, key]) => key === column)?.[0] ?? '';
}

const names = ['chosenName', 'givenName', 'familyName', 'fullName'];

/** Fields that have to have a column before the rows can be looked at. */
export function missing(columns: Columns, { needed }: Pick<ImportView, 'needed'>): string[] {
  const mapped = Object.keys(columns.columns);
  const lacking = needed.filter((field) => !mapped.includes(field));
  const unnamed = columns.record === 'participant' && !names.some((field) => mapped.includes(field));
  return unnamed ? [...lacking, 'givenName'] : lacking;
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
