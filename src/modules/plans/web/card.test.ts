import { expect, test } from 'vitest';
import { dialed, isEmptyCard } from './card.ts';

const card = {
  calls: [{ what: 'Ana', phone: '315 555 0142' }],
  coping: [],
  signs: [],
  helps: [],
};

test('a number is dialed by its digits, however it was written down', () => {
  expect(dialed('(315) 555-0142')).toBe('tel:3155550142');
  expect(dialed('+1 315 555 0142')).toBe('tel:+13155550142');
});

test('a card with somebody to call is not empty; one with nothing of one’s own is', () => {
  expect(isEmptyCard(card)).toBe(false);
  expect(isEmptyCard({ ...card, calls: [], helps: ['Walk with me'] })).toBe(true);
});
