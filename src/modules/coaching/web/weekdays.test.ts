import { expect, test } from 'vitest';
import { makeFormat } from '../../../web/format.ts';
import { weekdayNames } from './weekdays.ts';

test('the days of a group are named in their order, in the reader’s language', () => {
  expect(weekdayNames([5, 1, 3], makeFormat('en-GB'))).toBe('Monday, Wednesday and Friday');
  expect(weekdayNames([7, 4], makeFormat('es-US'))).toBe('jueves y domingo');
});
