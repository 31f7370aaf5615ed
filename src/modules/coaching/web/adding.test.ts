import { expect, test } from 'vitest';
import { addings, asAdding, dayChosen, tagged } from './adding.ts';

test('a step is due on the day that was chosen, counted from today', () => {
  const now = { now: new Date('2026-12-30T15:00:00Z'), zone: 'America/New_York' };
  expect(dayChosen('tomorrow', '', now)).toBe('2026-12-31');
  expect(dayChosen('week', '', now)).toBe('2027-01-06');
  expect(dayChosen('date', '2027-02-01', now)).toBe('2027-02-01');
});

test('an address that names nothing we can add leads nowhere', () => {
  expect(addings.map(asAdding)).toEqual([...addings]);
  expect(asAdding('diagnosis')).toBeUndefined();
});

test('a strength says where it belongs and what it counts as only where somebody said so', () => {
  expect(tagged('later', 'area')).toEqual({});
  expect(tagged('D6', 'area')).toEqual({ domain: 'D6' });
  expect(tagged('later', 'vocational')).toEqual({ capital: 'vocational' });
  expect(tagged('D2', 'human')).toEqual({ domain: 'D2', capital: 'human' });
});
