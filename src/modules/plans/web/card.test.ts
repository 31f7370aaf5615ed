import { expect, test } from 'vitest';
import { dialed, isEmptyCard, readAsCard } from './card.ts';

const card = {
  calls: [{ what: 'Ana', phone: '315 555 0142' }],
  coping: [],
  signs: [],
  helps: [],
  on: '2026-11-22',
};

test('a number is dialed by its digits, however it was written down', () => {
  expect(dialed('(315) 555-0142')).toBe('tel:3155550142');
  expect(dialed('+1 315 555 0142')).toBe('tel:+13155550142');
});

test('what a device kept is read as a card only when it is one', () => {
  expect(readAsCard(JSON.parse(JSON.stringify(card)))).toEqual(card);
  for (const other of [undefined, null, 'card', {}, { ...card, calls: 'Ana' }, { ...card, on: 3 }])
    expect(readAsCard(other)).toBeUndefined();
});

test('a card with somebody to call is not empty; one with nothing of one’s own is', () => {
  expect(isEmptyCard(card)).toBe(false);
  expect(isEmptyCard({ ...card, calls: [], helps: ['Walk with me'] })).toBe(true);
});
