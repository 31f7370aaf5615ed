import { filledCells, isLabel, isLabelRow } from './label.ts';
import type { Sheet } from './sheet.ts';
import { nameKey } from './tidy.ts';

/** Where the column names stand, as positions in `Sheet.rows`; `group` is the row of wider names above `names`. */
export interface HeaderPlace {
  readonly names: number;
  readonly group?: number;
}

/** A table's names stand near its top, below at most this many rows of titles and explanations. */
const searchedRows = 80;
/** Less than this and no row reads like names. */
const leastScore = 0.55;
/** The first row this close to the best is the header: rows of text below read just as much like names. */
const closeEnough = 0.75;

type Rows = Sheet['rows'];

/** Finds the row of column names; undefined when the sheet begins with data. */
export function findHeader(sheet: Sheet, known: ReadonlySet<string>): HeaderPlace | undefined {
  const top = sheet.rows.slice(0, searchedRows);
  const width = Math.max(...top.map((row) => filledCells(row).length), 1);
  const scores = top.map((row) => scoreOf(row, width, known));
  const best = Math.max(...scores);
  if (best < leastScore) return undefined;
  const found = scores.findIndex((score) => score >= best * closeEnough);
  if (repeatsAsData(sheet.rows, found)) return undefined;
  return withGroup(sheet, found);
}

/** How much a row reads like names: labels, all different, as many as there are columns, some of them known. */
function scoreOf(row: readonly string[], width: number, known: ReadonlySet<string>): number {
  const filled = filledCells(row);
  if (filled.length === 0) return 0;
  const keys = filled.map(nameKey);
  const labels = filled.filter(isLabel).length / filled.length;
  // Two columns called Phone are common; a row of one word over and over is none.
  const distinct = (1 + new Set(filled).size / filled.length) / 2;
  const hits = keys.filter((key) => known.has(key)).length / filled.length;
  return labels * distinct * (filled.length / width) + hits / 2;
}

/** A row that comes back again and again below is a value, not a name; a paged print repeats its header far less. */
function repeatsAsData(rows: Rows, at: number): boolean {
  const header = rows[at]?.join('\u0000');
  const repeated = rows.filter((row) => row.join('\u0000') === header).length - 1;
  const columns = filledCells(rows[at] ?? []).length;
  return repeated > Math.max(1, (rows.length - at) * (columns === 1 ? 0.05 : 0.5));
}

/** Two rows of names: wider ones, each over several columns, above the columns' own. */
function withGroup({ rows, merges }: Sheet, found: number): HeaderPlace {
  const spans = (at: number): boolean =>
    merges.some(({ top, left, right }) => top === at && right > left && right - left + 1 < widthOf(rows, at));
  const [above = [], here = [], below = []] = [rows[found - 1], rows[found], rows[found + 1]];
  if (spans(found) && isLabelRow(below) && filledCells(below).length >= filledCells(here).length) {
    return { names: found + 1, group: found };
  }
  const divides = spans(found - 1) || (merges.length === 0 && filledCells(above).length > 1);
  const narrower = filledCells(above).length < filledCells(here).length;
  return divides && narrower && isLabelRow(above) ? { names: found, group: found - 1 } : { names: found };
}

function widthOf(rows: Rows, at: number): number {
  return Math.max(rows[at]?.length ?? 0, rows[at + 1]?.length ?? 0);
}
