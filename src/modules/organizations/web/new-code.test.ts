import { expect, test } from 'vitest';
import { newCode } from './new-code.ts';

test('an item that a site adds gets a code nobody has', () => {
  expect(newCode(['home', 'street'])).toBe('own-1');
  expect(newCode(['own-1', 'home', 'own-7'])).toBe('own-8');
});
