import { describe, expect, it } from 'vitest';
import { filterRows, nextOrder, sortRows } from './table-rows.ts';

const people = [
  { name: 'Zoë', last: '2026-11-02' },
  { name: 'ana', last: null },
  { name: 'José', last: '2026-11-20' },
  { name: 'Ángel', last: '2026-10-05' },
];
const names = (rows: readonly { name: string }[]) => rows.map((row) => row.name);

describe('A table', () => {
  it('sorts names as a reader would, whatever their accents and capitals', () => {
    expect(names(sortRows(people, (row) => row.name, false, 'es'))).toEqual(['ana', 'Ángel', 'José', 'Zoë']);
    expect(names(sortRows(people, (row) => row.name, true, 'es'))).toEqual(['Zoë', 'José', 'Ángel', 'ana']);
  });

  it('keeps whoever has no contact recorded at the end in both directions', () => {
    expect(names(sortRows(people, (row) => row.last, false, 'en'))).toEqual(['Ángel', 'Zoë', 'José', 'ana']);
    expect(names(sortRows(people, (row) => row.last, true, 'en'))).toEqual(['José', 'Zoë', 'Ángel', 'ana']);
  });

  it('sorts numbers and days by their size', () => {
    const rows = [{ n: 10 }, { n: 9 }, { n: -1 }];
    expect(sortRows(rows, (row) => row.n, false, 'en')).toEqual([{ n: -1 }, { n: 9 }, { n: 10 }]);
    const days = [{ d: new Date(2) }, { d: new Date(1) }];
    expect(sortRows(days, (row) => row.d, false, 'en')).toEqual([{ d: new Date(1) }, { d: new Date(2) }]);
  });

  it('finds José without the accent, and every word in any order', () => {
    expect(names(filterRows(people, (row) => `${row.name} Harbor Street`, 'street jose'))).toEqual(['José']);
    expect(filterRows(people, (row) => row.name, '  ')).toHaveLength(4);
  });

  it('goes up, down and back to how it came', () => {
    const up = nextOrder(undefined, 'name');
    expect(up).toEqual({ column: 'name', down: false });
    expect(nextOrder(up, 'name')).toEqual({ column: 'name', down: true });
    expect(nextOrder({ column: 'name', down: true }, 'name')).toBeUndefined();
    expect(nextOrder(up, 'last')).toEqual({ column: 'last', down: false });
  });
});
