import { expect, test } from 'vitest';
import type { Effect, Influence } from './chains.ts';
import { beginningOf, compounding } from './chains.ts';
import type { Domain } from './domains.ts';
import { domainKeys } from './domains.ts';

const moves = (from: Domain, to: Domain, how: Effect = 'drags'): Influence => ({ from, to, how });

test('a legal debt that costs the home, which costs the work, is one chain', () => {
  const told = compounding([moves('D3', 'D6'), moves('D5', 'D3')]);
  expect(told).toEqual([{ how: 'drags', path: ['D5', 'D3', 'D6'], round: false }]);
  expect(beginningOf([moves('D3', 'D6'), moves('D5', 'D3')])).toBe('D5');
});

test('one thing that moves one other is no chain yet', () => {
  expect(compounding([moves('D5', 'D3')])).toEqual([]);
  expect(compounding([moves('D5', 'D5')])).toEqual([]);
  expect(beginningOf([moves('D5', 'D3')])).toBeUndefined();
});

test('what lifts and what drags never mix in one chain', () => {
  expect(compounding([moves('D5', 'D3'), moves('D3', 'D6', 'lifts')])).toEqual([]);
});

test('a chain is told once, whole, however often its parts were written down', () => {
  const told = compounding([moves('D1', 'D2'), moves('D2', 'D3'), moves('D3', 'D4'), moves('D1', 'D2')]);
  expect(told.map(({ path }) => path.join())).toEqual(['D1,D2,D3,D4']);
});

test('a circle is told once and ends before it begins again', () => {
  const told = compounding([moves('D2', 'D3'), moves('D3', 'D1'), moves('D1', 'D2')]);
  expect(told).toEqual([{ how: 'drags', path: ['D1', 'D2', 'D3'], round: true }]);
});

test('two chains that part are told as two', () => {
  const told = compounding([moves('D1', 'D2'), moves('D2', 'D3'), moves('D2', 'D4')]);
  expect(told.map(({ path }) => path.join())).toEqual(['D1,D2,D3', 'D1,D2,D4']);
});

test('no domain comes twice in a chain, and everything moving everything ends', () => {
  const all = domainKeys.flatMap((from) => domainKeys.map((to) => moves(from, to)));
  const told = compounding(all);
  expect(told.length).toBeGreaterThan(0);
  for (const { path } of told) expect(new Set(path).size).toBe(path.length);
});
