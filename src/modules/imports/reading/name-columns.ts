import type { Notice } from './codes.ts';
import { noticeOf } from './codes.ts';
import type { HeaderPlace } from './find-header.ts';
import type { Sheet } from './sheet.ts';
import type { Column } from './table.ts';
import { isBlank, nameKey, tidyLine } from './tidy.ts';

export interface NamedColumns {
  readonly columns: readonly Column[];
  readonly notices: readonly Notice[];
}

/**
 * Names every column that has a name or a value; `used[i]` says whether column i has a value below the header.
 * Equal names are numbered from the second on, and a column without a name goes by its letter.
 */
export function nameColumns(
  sheet: Sheet,
  place: HeaderPlace | undefined,
  used: readonly boolean[],
): NamedColumns {
  const written = Array.from({ length: used.length }, (_, index) =>
    place ? nameAt(sheet, place, index) : { given: '' },
  );
  const columns: Column[] = [];
  const notices: Notice[] = [];
  const keys = new Map<string, number>();
  for (const [index, { given, ...parts }] of written.entries()) {
    if (given === '' && !used[index]) continue;
    const base = given || `Column ${lettersOf(index)}`;
    const key = nameKey(base).replaceAll(' ', '_') || `column_${lettersOf(index).toLowerCase()}`;
    const times = (keys.get(key) ?? 0) + 1;
    keys.set(key, times);
    if (place && given === '') notices.push(noticeOf('column-without-name', { column: base }));
    if (times > 1) notices.push(noticeOf('column-name-repeated', { column: base, times }));
    columns.push(
      times > 1
        ? { index, name: `${base} (${times})`, key: `${key}_${times}`, ...parts }
        : { index, name: base, key, ...parts },
    );
  }
  return { columns, notices };
}

type NameWritten = { given: string } & Pick<Column, 'wider' | 'own'>;

function nameAt(sheet: Sheet, place: HeaderPlace, column: number): NameWritten {
  const own = tidyLine(sheet.rows[place.names]?.[column] ?? '');
  if (place.group === undefined) return { given: own };
  const wider = groupAt(sheet, place.group, column);
  if (wider === own || wider === '') return { given: own };
  return own === '' ? { given: wider } : { given: `${wider} ${own}`, wider, own };
}

/** The wider name over a column: by its merged cells, or in a text file the last one written to the left. */
function groupAt({ rows, merges }: Sheet, row: number, column: number): string {
  const cells = rows[row] ?? [];
  const merge = merges.find(({ top, left, right }) => top === row && left <= column && column <= right);
  const from = merge?.left ?? (merges.length > 0 ? column : cells.findLastIndex(isFilledUpTo(column)));
  return tidyLine(cells[from] ?? '');
}

const isFilledUpTo =
  (column: number) =>
  (cell: string, index: number): boolean =>
    index <= column && !isBlank(cell);

/** 0 → 'A', 26 → 'AA', as a spreadsheet program names its columns. */
function lettersOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : lettersOf(Math.floor(index / 26) - 1) + letter;
}
