import { expect, test } from 'vitest';
import type { RowNow } from './kept-decision.ts';
import { fateOf, unkeptOf } from './kept-decision.ts';

const now = (outcome: RowNow['outcome'], more: Partial<RowNow> = {}): RowNow => ({
  isOpen: outcome !== 'set-aside' && outcome !== 'joined',
  outcome,
  ...more,
});

test('a decision stays while its row is like the same person, whatever else is read of it', () => {
  expect(fateOf({ decision: 'same', matchId: 'ada' }, now('likely', { matchId: 'ada' }))).toBe('applies');
  expect(fateOf({ decision: 'new', matchRow: 3 }, now('likely', { matchRow: 3 }))).toBe('applies');
  expect(fateOf({ decision: 'out' }, now('create'))).toBe('applies');
});

test('what is as it was decided needs no word', () => {
  expect(fateOf({ decision: 'new', matchId: 'ada' }, now('create'))).toBe('holds');
  expect(fateOf({ decision: 'same', matchId: 'ada' }, now('match', { matchId: 'ada' }))).toBe('holds');
  expect(fateOf({ decision: 'same', matchRow: 3 }, now('match', { reason: 'row-twice' }))).toBe('holds');
  expect(fateOf({ decision: 'out' }, now('set-aside'))).toBe('holds');
});

test('what cannot be kept is told by its reason', () => {
  const same = { decision: 'same', matchId: 'ada' } as const;
  expect(fateOf(same, now('create'))).toBe('like-nobody');
  expect(fateOf(same, now('likely', { matchId: 'bo' }))).toBe('like-another');
  expect(fateOf({ decision: 'new', matchId: 'ada' }, now('likely', { matchRow: 3 }))).toBe('like-another');
  expect(fateOf(same, now('match', { matchId: 'bo' }))).toBe('known');
  expect(fateOf({ decision: 'new', matchId: 'ada' }, now('match', { matchId: 'ada' }))).toBe('known');
  expect(fateOf(same, now('set-aside'))).toBe('set-aside');
  expect(fateOf(same, undefined)).toBe('not-there');
});

test('rows are named by reason, the first of them, and the others counted', () => {
  const many = Array.from({ length: 10 }, (_, at) => ({ code: 'known' as const, row: 20 - at }));
  expect(unkeptOf([{ code: 'like-nobody', row: 5 }, ...many])).toEqual([
    { code: 'like-nobody', rows: [5], more: 0 },
    { code: 'known', rows: [11, 12, 13, 14, 15, 16, 17, 18], more: 2 },
  ]);
});
