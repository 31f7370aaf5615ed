import { familyFirst, fitColumn } from './header-fit.ts';
import type { Column } from './table.ts';
import type { TargetField } from './target-field.ts';

/** What leaves a doubt about a column as a whole. Words under `guessDoubt`. */
export const guessDoubtCodes = ['name-differs', 'name-unfit', 'name-elsewhere', 'order-unsaid'] as const;

export interface GuessDoubt {
  readonly code: (typeof guessDoubtCodes)[number];
  /** The key of the field that the column's name speaks of. */
  readonly field: string;
}

interface Weighed {
  readonly column: Column;
  /** Its filled cells, or some of them. */
  readonly cells: readonly string[];
  readonly fields: readonly TargetField[];
  /** What the column was taken for. */
  readonly taken: TargetField | undefined;
  /** Fields that some column was taken for. */
  readonly given: ReadonlySet<TargetField>;
}

/** From here on a column's name speaks of a field. */
const spoken = 0.7;

/** What a person should know of a column whose name says one thing and whose values say another. */
export function guessDoubtOf({ column, cells, fields, taken, given }: Weighed): GuessDoubt | undefined {
  const named = fieldNamed(column, fields);
  if (!named || cells.length === 0) return undefined;
  if (named === taken) return isOrderUnsaid(column, cells, named) ? doubt('order-unsaid', named) : undefined;
  if (!given.has(named)) return doubt(taken ? 'name-differs' : 'name-unfit', named);
  return taken ? undefined : doubt('name-elsewhere', named);
}

const doubt = (code: GuessDoubt['code'], { key }: TargetField): GuessDoubt => ({ code, field: key });

function fieldNamed(column: Column, fields: readonly TargetField[]): TargetField | undefined {
  const fits = fields.map((field) => ({ field, fit: fitColumn(column, field).fit }));
  return fits.filter(({ fit }) => fit >= spoken).toSorted((one, other) => other.fit - one.fit)[0]?.field;
}

/** The family name is said to stand first, and no comma tells where it ends. */
function isOrderUnsaid({ name }: Column, cells: readonly string[], field: TargetField): boolean {
  if (field.kind !== 'name' || !familyFirst(name)) return false;
  return cells.filter((cell) => cell.includes(',')).length < cells.length / 2;
}
