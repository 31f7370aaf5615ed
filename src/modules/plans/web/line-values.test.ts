import { expect, test } from 'vitest';
import { dataOf } from './line-values.ts';

const form = (fields: Record<string, string | string[]>) => ({
  text: (name: string) => [fields[name] ?? ''].flat()[0] ?? '',
  all: (name: string) => [fields[name] ?? []].flat(),
});

test('a goal may belong to any of the eight domains, and to none', () => {
  expect(dataOf('goal', form({ domain: 'D2' }))).toEqual({ part: 'goal', domain: 'D2' });
  expect(dataOf('goal', form({ domain: '' }))).toEqual({ part: 'goal' });
});

test('the days of a routine are kept in the order of the week', () => {
  const data = dataOf('routine', form({ weekdays: ['5', '1'], from: '06:00', to: '14:00' }));
  expect(data).toEqual({ part: 'routine', weekdays: [1, 5], from: '06:00', to: '14:00' });
});

test('somebody on the map has a place and a way they are with the person', () => {
  const data = dataOf('person', form({ closeness: '1', effect: 'both' }));
  expect(data).toEqual({ part: 'person', closeness: 1, effect: 'both' });
});
