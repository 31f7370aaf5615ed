import { describe, expect, it, test } from 'vitest';
import { fewestShown, mayStand, shownChain, shownParts, shownTable, shownWithin } from './small-cells.ts';
import type { Equation } from './testing.ts';
import { anyCount, seeded, workedOut } from './testing.ts';

describe('What a report tells', () => {
  it('hides one to ten, and shows none and eleven', () => {
    expect([0, 1, 10, 11].map(mayStand)).toEqual([true, false, false, true]);
  });

  it('hides the small one of a row and the next smallest, as the published example does', () => {
    expect(shownParts([12, 8, 30])).toEqual([false, false, true]);
  });

  it('hides both of two where one is small', () => {
    expect(shownParts([8, 30])).toEqual([false, false]);
  });

  it('hides those who are left over, not only those who are counted', () => {
    expect(shownChain([24, 23, 12])).toEqual([true, false, true]);
    expect(shownChain([30, 19, 0])).toEqual([true, true, true]);
    expect(shownChain([30, 30, 30])).toEqual([true, true, true]);
    expect(shownChain([7, 5, 0])).toEqual([false, false, true]);
  });

  it('hides in a shorter stretch what the longer one would give away', () => {
    const longer = { counts: [40, 30], shown: [true, false] };
    expect(shownWithin([35, 20], [longer])).toEqual([false, true]);
    expect(shownWithin([29, 12], [longer])).toEqual([true, true]);
    expect(shownWithin([40, 25], [longer])).toEqual([true, true]);
  });
});

test('of parts of a whole none that is hidden can be worked out, whatever the counts', () => {
  const next = seeded(7);
  for (let round = 0; round < 3000; round += 1) {
    const parts = Array.from({ length: 2 + next(6) }, () => anyCount(next));
    const whole = parts.reduce((sum, one) => sum + one, 0);
    if (!mayStand(whole)) continue;
    const shown = shownParts(parts);
    const hidden = parts.filter((_, at) => !shown[at]);
    const rest = hidden.reduce((sum, one) => sum + one, 0);
    expect(parts.every((count, at) => mayStand(count) || !shown[at])).toBe(true);
    // Each hidden one may be anything from none to all of the rest, which is itself enough.
    expect([hidden.length === 0 || hidden.length > 1, hidden.length === 0 || rest >= fewestShown]).toEqual([
      true,
      true,
    ]);
  }
});

test('of a chain no count that is hidden, and nobody left out between two, can be worked out', () => {
  const next = seeded(11);
  for (let round = 0; round < 3000; round += 1) {
    const first = anyCount(next);
    const counts = [first, ...[0, 0, 0].map(() => 0)];
    for (let at = 1; at < counts.length; at += 1) counts[at] = next((counts[at - 1] ?? 0) + 1);
    const shown = shownChain(counts);
    const told = counts.filter((_, at) => shown[at]);
    expect(told.every(mayStand)).toBe(true);
    for (const [at, count] of told.slice(1).entries()) expect(mayStand((told[at] ?? 0) - count)).toBe(true);
  }
});

const nameOf = (table: number, row: number, column: number): string => `${table} ${row} ${column}`;

/** Cells that are hidden and can be worked out: rows make the first row, and every cell that is told is known. */
function givenAway(
  tables: readonly (readonly (readonly number[])[])[],
  shown: readonly boolean[][][],
): string[] {
  const equations: Equation[] = [];
  const hidden: string[] = [];
  tables.forEach((rows, table) => {
    rows.forEach((row, at) => {
      row.forEach((sum, column) => {
        const name = nameOf(table, at, column);
        if (shown[table]?.[at]?.[column]) equations.push({ terms: { [name]: 1 }, sum });
        else hidden.push(name);
        if (at > 0) return;
        const parts = rows.slice(1).map((_, part) => [nameOf(table, part + 1, column), -1] as const);
        equations.push({ terms: { [name]: 1, ...Object.fromEntries(parts) }, sum: 0 });
      });
    });
  });
  const known = workedOut(equations);
  return hidden.filter((name) => known.has(name));
}

test('of a table with its total, over a long stretch and a shorter one inside it, no hidden cell can be worked out', () => {
  const next = seeded(23);
  const chain = (first: number): number[] => {
    const second = next(first + 1);
    return [first, second, next(second + 1)];
  };
  const withTotal = (rows: readonly (readonly number[])[]): number[][] => {
    const total = [0, 1, 2].map((column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
    return [total, ...rows.map((row) => [...row])];
  };
  let hiddenInAll = 0;
  for (let round = 0; round < 800; round += 1) {
    const shorter = Array.from({ length: 1 + next(4) }, () => chain(anyCount(next)));
    const earlier = shorter.map(() => chain(anyCount(next)));
    const longer = shorter.map((row, at) => row.map((count, column) => count + (earlier[at]?.[column] ?? 0)));
    const tables = [withTotal(longer), withTotal(shorter)];
    const [all = [], some = []] = tables;
    const first = shownTable(all);
    const second = shownTable(some, [all.map((counts, at) => ({ counts, shown: first[at] ?? [] }))]);
    const shown = [first, second];
    hiddenInAll += shown.flat(2).filter((one) => !one).length;
    expect(givenAway(tables, shown)).toEqual([]);
    tables.forEach((rows, table) => {
      rows.forEach((row, at) => {
        row.forEach((count, column) => {
          if (shown[table]?.[at]?.[column]) expect(mayStand(count)).toBe(true);
        });
      });
    });
  }
  expect(hiddenInAll).toBeGreaterThan(100);
});
