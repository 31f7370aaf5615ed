import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Slot } from './week.ts';
import { clockOf, emptyStretches, groupsWithin, minutesOf, spanOf, spansOn, weekdayAt } from './week.ts';

const work: Slot = { weekdays: [1, 2, 3, 4, 5], from: '06:00', to: '14:00' };

test('after work the afternoon and evening stand empty, and the whole weekend', () => {
  const found = emptyStretches([work]);
  expect(found.filter(({ weekday }) => weekday === 1)).toEqual([
    { weekday: 1, from: '14:00', to: '22:00', minutes: 480 },
  ]);
  expect(found.filter(({ weekday }) => weekday === 7)).toEqual([
    { weekday: 7, from: '07:00', to: '22:00', minutes: 900 },
  ]);
});

test('a group in the evening divides the afternoon, and a short rest is not called empty', () => {
  const group: Slot = { weekdays: [2], from: '18:00', to: '19:30' };
  expect(emptyStretches([work, group]).filter(({ weekday }) => weekday === 2)).toEqual([
    { weekday: 2, from: '14:00', to: '18:00', minutes: 240 },
  ]);
});

test('a night shift takes the morning after it as well', () => {
  const night: Slot = { weekdays: [7], from: '22:00', to: '06:30' };
  expect(spansOn(night, 1)).toEqual([{ from: 0, to: 390 }]);
  expect(spansOn(night, 7)).toEqual([{ from: 1320, to: 1440 }]);
  const early = emptyStretches([night], { from: '05:00', to: '22:00' }).find(({ weekday }) => weekday === 1);
  expect(early?.from).toBe('06:30');
});

test('who works at night and wakes at two is shown the long stretches of their own day, also past midnight', () => {
  const night: Slot = { weekdays: [1, 2, 3, 4, 5], from: '18:00', to: '02:00' };
  const found = emptyStretches([night], { from: '14:00', to: '06:00' });
  expect(found.filter(({ weekday }) => weekday === 1)).toEqual([
    { weekday: 1, from: '14:00', to: '18:00', minutes: 240 },
  ]);
  // After the shift, four hours until they sleep: they lie on the next day.
  expect(found.filter(({ weekday }) => weekday === 2)).toEqual([
    { weekday: 2, from: '02:00', to: '06:00', minutes: 240 },
    { weekday: 2, from: '14:00', to: '18:00', minutes: 240 },
  ]);
  expect(found.filter(({ weekday }) => weekday === 7)).toEqual([
    { weekday: 7, from: '14:00', to: '06:00', minutes: 960 },
  ]);
});

test('a group after midnight is offered for the night it meets in, on its own day', () => {
  const night = { weekday: 7, from: '22:00', to: '06:00', minutes: 480 };
  const groups = [
    { name: 'Night circle', weekdays: [1], startsAt: '02:00' },
    { name: 'A day later', weekdays: [2], startsAt: '02:00' },
    { name: 'Morning', weekdays: [1], startsAt: '07:00' },
  ];
  expect(groupsWithin(night, groups).map(({ name }) => name)).toEqual(['Night circle']);
  expect(weekdayAt(night, '02:00')).toBe(1);
  expect(weekdayAt(night, '23:00')).toBe(7);
});

test('of a week about which nothing is known nothing is said', () => {
  expect(emptyStretches([])).toEqual([]);
});

test('groups that meet within an empty stretch are offered for it, others are not', () => {
  const groups = [
    { name: 'Tuesday evening', weekdays: [2], startsAt: '18:00' },
    { name: 'Friday', weekdays: [5], startsAt: '18:00' },
    { name: 'No hour', weekdays: [2] },
  ];
  const stretch = { weekday: 2, from: '14:00', to: '22:00', minutes: 480 };
  expect(groupsWithin(stretch, groups).map(({ name }) => name)).toEqual(['Tuesday evening']);
});

const clocks = fc.integer({ min: 0, max: 95 }).map((quarter) => clockOf(quarter * 15));
const slots = fc.array(
  fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    from: clocks,
    to: clocks,
  }),
  { minLength: 1, maxLength: 12 },
);

test('no empty stretch ever overlaps something laid out, and all lie within the waking hours', () => {
  fc.assert(
    fc.property(slots, (routine) => {
      for (const { weekday, from, to, minutes } of emptyStretches(routine)) {
        const [begin, end] = [minutesOf(from), minutesOf(to)];
        expect(end - begin).toBe(minutes);
        expect(begin).toBeGreaterThanOrEqual(minutesOf('07:00'));
        expect(end).toBeLessThanOrEqual(minutesOf('22:00'));
        const taken = routine.flatMap((slot) => spansOn(slot, weekday));
        expect(taken.every((span) => span.to <= begin || span.from >= end)).toBe(true);
      }
    }),
  );
});

const quarterHours = 7 * 24 * 4;

/** Every quarter of an hour of a week that lies in it. */
function quartersIn(weekday: number, { from, to }: { from: number; to: number }): number[] {
  const first = (weekday - 1) * 96 + from / 15;
  return Array.from({ length: (to - from) / 15 }, (_, at) => (first + at) % quarterHours);
}

test('whatever hours somebody keeps, a stretch is awake, empty, and ends only where something begins or they sleep', () => {
  fc.assert(
    fc.property(slots, clocks, clocks, (routine, from, to) => {
      fc.pre(from !== to);
      const waking = { from, to };
      const days = [1, 2, 3, 4, 5, 6, 7];
      const awake = new Set(days.flatMap((day) => quartersIn(day, spanOf(waking))));
      const taken = new Set(
        days.flatMap((day) =>
          routine.flatMap((slot) => spansOn(slot, day).flatMap((span) => quartersIn(day, span))),
        ),
      );
      for (const stretch of emptyStretches(routine, waking)) {
        const quarters = quartersIn(stretch.weekday, spanOf(stretch));
        expect(quarters.length * 15).toBe(stretch.minutes);
        expect(quarters.every((at) => awake.has(at) && !taken.has(at))).toBe(true);
      }
    }),
  );
});
