import { expect, test } from 'vitest';
import { wordsIn } from './waits.tsx';

test('what waits is shown in the words it was written in', () => {
  expect(wordsIn({ id: 'a', what: 'A door of my own', data: {} })).toBe('A door of my own');
  expect(wordsIn({ id: 'a', title: 'One year' })).toBe('One year');
  expect(wordsIn({ id: 'a', state: 'reached' })).toBeUndefined();
  expect(wordsIn(undefined)).toBeUndefined();
});
