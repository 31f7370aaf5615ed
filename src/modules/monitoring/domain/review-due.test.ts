import { expect, test } from 'vitest';
import { gather } from './gather.ts';
import { reviewDue } from './review-due.ts';

const moment = { now: new Date('2026-11-24T15:00:00Z'), zone: 'America/New_York' };
const review = (onDate: string, of = 'hard') => ({
  id: 'r',
  kind: 'plan-review',
  happenedAt: new Date('2026-10-01T15:00:00Z'),
  data: { of, onDate },
  words: {},
});
const reasonFor = (onDate: string, of?: string) => reviewDue.applies(gather([review(onDate, of)], moment));

test('on the day set to look again at what to do when it gets hard, and after it, the coach is told', () => {
  expect(reasonFor('2026-11-24')).toMatchObject({ code: 'reason.hard-review-today', waiting: 0 });
  expect(reasonFor('2026-11-20')).toMatchObject({ code: 'reason.hard-review-overdue', waiting: 4 });
});

test('before that day, or where only the rest of the plan is due, nobody is told', () => {
  expect(reasonFor('2026-11-25')).toBeUndefined();
  expect(reasonFor('2026-11-20', 'plan')).toBeUndefined();
});
