import { expect, test } from 'vitest';
import { instantOf } from '../../../lib/wall-clock.ts';
import type { ReadingTurn } from './nights.ts';
import { gapAround, isFor, watchesIn } from './nights.ts';

const office = { weekdays: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' };

test('during the hours the night ahead is looked at, outside them the one under way', () => {
  const tuesdayNight = { from: '2026-11-24T17:00', until: '2026-11-25T09:00' };
  expect(gapAround(office, '2026-11-24T10:00')).toEqual(tuesdayNight);
  expect(gapAround(office, '2026-11-24T17:00')).toEqual(tuesdayNight);
  expect(gapAround(office, '2026-11-25T08:59')).toEqual(tuesdayNight);
});

test('a weekend is one long night', () => {
  const weekend = { from: '2026-11-27T17:00', until: '2026-11-30T09:00' };
  expect(gapAround(office, '2026-11-28T12:00')).toEqual(weekend);
  expect(gapAround(office, '2026-11-27T16:00')).toEqual(weekend);
});

test('a place that reads on one day a week is out for the rest of it', () => {
  const fridays = { ...office, weekdays: [5] };
  expect(gapAround(fridays, '2026-11-27T18:00')).toEqual({
    from: '2026-11-27T17:00',
    until: '2026-12-04T09:00',
  });
  expect(gapAround(fridays, '2026-11-26T18:00')).toEqual({
    from: '2026-11-20T17:00',
    until: '2026-11-27T09:00',
  });
});

const turn = (staffId: string, over: Partial<ReadingTurn> = {}): ReadingTurn => ({
  staffId,
  programIds: [],
  weekdays: [],
  fromOn: '2026-11-01',
  away: [],
  startsAt: '17:00',
  endsAt: '07:00',
  ...over,
});
const night = { from: '2026-11-24T17:00', until: '2026-11-25T09:00' };

test('one reads until seven, and then nobody does until the day begins', () => {
  expect(watchesIn([turn('ana')], night)).toEqual([
    { from: '2026-11-24T17:00', until: '2026-11-25T07:00', staffIds: ['ana'] },
    { from: '2026-11-25T07:00', until: '2026-11-25T09:00', staffIds: [] },
  ]);
});

test('two follow each other, and two turns of one person that touch are one', () => {
  const evening = turn('ana', { startsAt: '17:00', endsAt: '22:00' });
  const late = turn('ben', { startsAt: '22:00', endsAt: '09:00' });
  expect(watchesIn([evening, late], night).map(({ staffIds }) => staffIds)).toEqual([['ana'], ['ben']]);
  expect(watchesIn([evening, { ...late, staffId: 'ana' }], night)).toEqual([{ ...night, staffIds: ['ana'] }]);
});

test('whoever is away is not named, and nobody takes their place by itself', () => {
  const away = [{ fromOn: '2026-11-24', untilOn: '2026-11-24' }];
  expect(watchesIn([turn('ana', { away })], night)).toEqual([{ ...night, staffIds: [] }]);
});

test('a turn for one program is for nobody of another; a turn that names none is for everybody', () => {
  expect(isFor(turn('ana', { programIds: ['north'] }), ['south'])).toBe(false);
  expect(isFor(turn('ana', { programIds: ['north'] }), ['south', 'north'])).toBe(true);
  expect(isFor(turn('ana'), [])).toBe(true);
});

test('a moment of the clock is an instant, on both sides of a change of it', () => {
  const zone = 'America/New_York';
  expect(instantOf(zone, '2026-11-24T17:00').toISOString()).toBe('2026-11-24T22:00:00.000Z');
  expect(instantOf(zone, '2026-07-01T17:00').toISOString()).toBe('2026-07-01T21:00:00.000Z');
  expect(instantOf(zone, '2026-11-01T00:30').toISOString()).toBe('2026-11-01T04:30:00.000Z');
  expect(instantOf('UTC', '2026-11-01T00:30').toISOString()).toBe('2026-11-01T00:30:00.000Z');
});
