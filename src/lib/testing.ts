/** So much of this, so much of that, makes so much: an equation over unknown counts, by their names. */
export interface Equation {
  readonly terms: Readonly<Record<string, number>>;
  readonly sum: number;
}

/** What a reader who adds and subtracts can work out of equations: the names of the counts that they settle. */
export function workedOut(equations: readonly Equation[]): Set<string> {
  const names = [...new Set(equations.flatMap(({ terms }) => Object.keys(terms)))];
  let rows = equations.map(({ terms, sum }) => [...names.map((name) => terms[name] ?? 0), sum]);
  for (const column of names.keys()) {
    const pivot = rows.find((row) => !isUsed(row, column) && isSome(row[column]));
    if (!pivot) continue;
    const by = pivot[column] ?? 1;
    const unit = pivot.map((value) => value / by);
    rows = [unit, ...rows.filter((row) => row !== pivot).map((row) => without(row, unit, column))];
  }
  const alone = rows
    .map((row) => names.filter((_, at) => isSome(row[at])))
    .filter(({ length }) => length === 1);
  return new Set(alone.flat());
}

const isSome = (value: number | undefined): boolean => Math.abs(value ?? 0) > 1e-9;

/** Whether an earlier column has been worked by this row already. */
const isUsed = (row: readonly number[], column: number): boolean => row.slice(0, column).some(isSome);

const without = (row: readonly number[], unit: readonly number[], column: number): number[] => {
  const factor = row[column] ?? 0;
  return isSome(factor) ? row.map((value, at) => value - factor * (unit[at] ?? 0)) : [...row];
};

/** A generator with a seed, so that a failing case is the same tomorrow: numbers below one given. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** A count as they come, small ones often: they are what has to be hidden. */
export const anyCount = (next: (below: number) => number): number => (next(2) === 0 ? next(14) : next(60));
