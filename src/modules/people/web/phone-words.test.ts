import { expect, test } from 'vitest';
import { shownPhone } from './phone-words.ts';

test('a North American number is shown in groups, any other as it was written', () => {
  expect(shownPhone('+15185550100')).toBe('(518) 555-0100');
  expect(shownPhone('518.555.0100')).toBe('(518) 555-0100');
  expect(shownPhone('+52 55 1234 5678')).toBe('+52 55 1234 5678');
  expect(shownPhone('911')).toBe('911');
});
