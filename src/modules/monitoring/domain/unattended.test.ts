import { expect, test } from 'vitest';
import { unattended } from './unattended.ts';

const staff = [
  { id: 'sam', away: true },
  { id: 'cory', away: false },
];
const walks = (participantId: string, staffId: string) => ({ participantId, staffId });

test('nobody sees a person today whose only coach is away, until a colleague covers', () => {
  expect(unattended([walks('maya', 'sam'), walks('devon', 'cory')], staff)).toEqual(['maya']);
  expect(unattended([walks('maya', 'sam'), walks('maya', 'cory')], staff)).toEqual([]);
});

test('a coach who works here no more sees nobody', () => {
  expect(unattended([walks('maya', 'lee')], staff)).toEqual(['maya']);
});
