import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../lib/dates.ts';
import { today } from '../testing.ts';
import type { DateColumn } from './date-column.ts';
import { judgeDates } from './date-column.ts';
import type { DateRole } from './dates.ts';
import { readDate, readMoment, undecidedDates } from './dates.ts';

const us: DateColumn = { order: 'mdy', evidence: 'proved', undecided: 0 };
const on = (column: DateColumn = us, role: DateRole = 'any') => ({ column, role, today });
const day = (cell: string, role: DateRole = 'any', column = us): string => {
  const value = readDate(cell, on(column, role));
  return value.ok ? value.value : value.code;
};

describe('a date', () => {
  it.each([
    ['1984-03-04', '1984-03-04'],
    ['1984/3/4', '1984-03-04'],
    ['3/4/1984', '1984-03-04'],
    ['3.4.1984', '1984-03-04'],
    ['03-04-84', '1984-03-04'],
    ["3/4/'84", '1984-03-04'],
    ['19840304', '1984-03-04'],
    ['03041984', '1984-03-04'],
    ['30745', '1984-03-04'],
    ['30745.5', '1984-03-04'],
    ['March 4, 1984', '1984-03-04'],
    ['4 Mar 84', '1984-03-04'],
    ['04MAR1984', '1984-03-04'],
    ['Sunday, March 4th, 1984', '1984-03-04'],
    ['4 de marzo de 1984', '1984-03-04'],
    ['mar. 4 sept. 1984', '1984-09-04'],
    ['1984 March 4', '1984-03-04'],
    ['\u00a03/4/1984 ', '1984-03-04'],
    ['2/29/2024', '2024-02-29'],
  ])('written %s is %s', (cell, expected) => {
    expect(day(cell)).toBe(expected);
  });

  it.each([
    ['2/30/2024', 'date-impossible'],
    ['2/29/2023', 'date-impossible'],
    ['13/13/2020', 'date-impossible'],
    ['1984-00-10', 'date-impossible'],
    ['March 1984', 'date-incomplete'],
    ['1984', 'date-incomplete'],
    ['3/84', 'date-incomplete'],
    ['last spring', 'not-a-date'],
    ['17', 'not-a-date'],
    ['3/4/1812', 'date-too-old'],
  ])('written %s is refused as %s', (cell, code) => {
    expect(day(cell)).toBe(code);
  });

  it('of birth lies in the past, so that 15 means 1915 or 2015 by what leaves a person old enough', () => {
    expect(day('3/4/15', 'birth')).toBe('2015-03-04');
    expect(day('3/4/17', 'birth')).toBe('1917-03-04');
    expect(day('3/4/2050', 'birth')).toBe('date-in-future');
  });

  it('of something that happened is not in the future, of a plan it may be', () => {
    expect(day('11/23/2026', 'past')).toBe('date-in-future');
    expect(day('11/23/26', 'any')).toBe('2026-11-23');
  });

  it('keeps its time of day when asked for it', () => {
    const moment = (cell: string) => readMoment(cell, on());
    expect(moment('3/4/2024 5:30 PM')).toEqual({ ok: true, value: '2024-03-04T17:30' });
    expect(moment('2024-03-04T12:05:09Z')).toEqual({ ok: true, value: '2024-03-04T12:05' });
    expect(moment('12/4/2024 12:15 a.m.')).toEqual({ ok: true, value: '2024-12-04T00:15' });
    expect(moment('3/4/2024 25:00').ok).toBe(false);
  });

  it('is read back from every usual way of writing it', () => {
    const ways = [
      (date: string) => date,
      (date: string) => date.replaceAll('-', ''),
      (date: string) => `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`,
      (date: string) => new Date(date).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' }),
      (date: string) => new Date(date).toLocaleDateString('es-MX', { dateStyle: 'full', timeZone: 'UTC' }),
    ];
    const dates = fc.integer({ min: 0, max: 45_000 }).map((days) => addDays('1903-01-01', days));
    fc.assert(
      fc.property(dates, fc.constantFrom(...ways), (date, write) => {
        expect([write(date), day(write(date))]).toEqual([write(date), date]);
      }),
    );
  });
});

describe('a column of dates', () => {
  it('is month first when one of them can only be that', () => {
    expect(judgeDates(['3/4/1984', '', '12/25/1990'])).toEqual({
      order: 'mdy',
      evidence: 'proved',
      undecided: 1,
    });
  });

  it('is day first when one of them can only be that', () => {
    const column = judgeDates(['3/4/1984', '25/12/1990']);
    expect(column).toMatchObject({ order: 'dmy', evidence: 'proved' });
    expect(day('3/4/1984', 'any', column)).toBe('1984-04-03');
  });

  it('follows the habit of the place when none tells, and says so', () => {
    expect(judgeDates(['3/4/1984', '5/6/1990'], 'dmy')).toEqual({
      order: 'dmy',
      evidence: 'assumed',
      undecided: 2,
    });
    expect(judgeDates(['1984-03-04', 'n/a'])).toMatchObject({ evidence: 'clear' });
  });

  it('written both ways leaves open what could be two days', () => {
    const column = judgeDates(['3/4/1984', '25/12/1990', '12/25/1990']);
    expect(column.evidence).toBe('mixed');
    expect(day('3/4/1984', 'any', column)).toBe('date-ambiguous');
    expect(day('4/4/1984', 'any', column)).toBe('1984-04-04');
    expect(day('25/12/1990', 'any', column)).toBe('1990-12-25');
  });

  it('is not decided by a day that no calendar has, whichever way it is read', () => {
    const column = judgeDates(['3/4/1984', '12/25/1990', '29/2/2001', '31/04/1999', '2/30/88']);
    expect(column).toMatchObject({ order: 'mdy', evidence: 'proved' });
    expect(day('29/2/2001', 'birth', column)).toBe('date-impossible');
    expect(judgeDates(['3/4/1984', '29/2/2001'])).toMatchObject({ evidence: 'assumed', undecided: 1 });
    expect(judgeDates(['29/2/2000', '29/2/96'])).toMatchObject({ order: 'dmy', evidence: 'proved' });
  });

  it('shows with its own dates what either order would make of them', () => {
    const cells = [
      '12/25/1990',
      '3/4/1984',
      '5/5/1985',
      '3/4/1984',
      '25/12/1990',
      '06/07/88',
      '1/2/2003',
      '4/5/1999',
    ];
    expect(undecidedDates(cells, { role: 'birth', today })).toEqual([
      { given: '3/4/1984', mdy: '1984-03-04', dmy: '1984-04-03' },
      { given: '06/07/88', mdy: '1988-06-07', dmy: '1988-07-06' },
      { given: '1/2/2003', mdy: '2003-01-02', dmy: '2003-02-01' },
    ]);
  });

  it('forgives one slip among many, and marks it', () => {
    const column = judgeDates([...Array<string>(60).fill('12/25/1990'), '25/12/1990']);
    expect(column).toMatchObject({ order: 'mdy', evidence: 'proved' });
    expect(readDate('25/12/1990', on(column))).toEqual({
      ok: true,
      value: '1990-12-25',
      doubt: 'date-order-odd',
    });
  });
});
