import { expect, test } from 'vitest';
import type { Equation } from '../../../lib/testing.ts';
import { anyCount, seeded, workedOut } from '../../../lib/testing.ts';
import type { Event } from './counted.ts';
import { tellPlaces } from './places.ts';

const places = ['home', 'street', 'work', 'school', 'center', 'clinic', 'phone', 'text'];
const outside = ['home', 'street', 'work', 'school'];

const contacts = (counts: readonly number[]): Event[] =>
  places.flatMap((what, at) =>
    Array.from({ length: counts[at] ?? 0 }, () => ({ participantId: 'p', on: '2026-01-01', what })),
  );

test('where contacts took place is told, with the share where people live, work and learn', () => {
  const told = tellPlaces([contacts([20, 12, 0, 0, 30, 0, 14, 0])]);
  expect(told).toMatchObject({ contacts: 76, outside: 32 });
  expect(told.places).toEqual([
    { place: 'center', contacts: 30 },
    { place: 'home', contacts: 20 },
    { place: 'phone', contacts: 14 },
    { place: 'street', contacts: 12 },
  ]);
});

test('a place of few contacts is hidden, and another with it, so that the share does not give it away', () => {
  const told = tellPlaces([contacts([20, 3, 0, 0, 30, 0, 14, 0])]);
  expect(told).toMatchObject({ contacts: 67, outside: 23 });
  expect(told.places).toContainEqual({ place: 'street', contacts: null });
  expect(told.places).toContainEqual({ place: 'home', contacts: null });
  expect(tellPlaces([contacts([3, 0, 0, 0, 30, 0, 14, 0])])).toMatchObject({ contacts: 47, outside: null });
});

/** What stands in a report over one stretch, as equations over its places; a prefix keeps stretches apart. */
function equationsOf(told: ReturnType<typeof tellPlaces>, prefix: string): Equation[] {
  const name = (place: string): string => `${prefix} ${place}`;
  const sumOf = (some: readonly string[]): Record<string, number> =>
    Object.fromEntries(some.map((place) => [name(place), -1]));
  const listed = new Set(told.places.map(({ place }) => place));
  return [
    { terms: { [name('contacts')]: 1, ...sumOf(places) }, sum: 0 },
    { terms: { [name('outside')]: 1, ...sumOf(outside) }, sum: 0 },
    // A place that is not listed had none.
    ...places.filter((place) => !listed.has(place)).map((place) => ({ terms: { [name(place)]: 1 }, sum: 0 })),
    ...[
      { place: 'contacts', contacts: told.contacts },
      { place: 'outside', contacts: told.outside },
      ...told.places,
    ].flatMap(({ place, contacts: sum }) => (sum === null ? [] : [{ terms: { [name(place)]: 1 }, sum }])),
  ];
}

test('of no stretch can a hidden place, or the sum it belongs to, be worked out', () => {
  const next = seeded(5);
  for (let round = 0; round < 1500; round += 1) {
    const shorter = places.map(() => (next(3) === 0 ? 0 : anyCount(next)));
    const longer = shorter.map((count) => count + (next(2) === 0 ? 0 : anyCount(next)));
    for (const stretches of [[longer], [longer, shorter]]) {
      const told = tellPlaces(stretches.map(contacts));
      const known = workedOut(equationsOf(told, 'x'));
      const hidden = [
        ...(told.contacts === null ? ['contacts'] : []),
        ...(told.outside === null ? ['outside'] : []),
        ...told.places.flatMap(({ place, contacts: count }) => (count === null ? [place] : [])),
      ];
      expect(hidden.filter((place) => known.has(`x ${place}`))).toEqual([]);
    }
  }
});
