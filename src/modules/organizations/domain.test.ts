import { expect, test } from 'vitest';
import { effectivePart2, isTimeZone, part2NeedsReason, part2Statuses } from './domain.ts';
import { Part2Change } from './schema.ts';

test('whom nobody has reviewed is protected as a program is', () => {
  expect(part2Statuses.map(effectivePart2)).toEqual(['program', 'lawful-holder', 'not-covered', 'program']);
});

test('whoever says that the rule covers less says why', () => {
  expect(part2Statuses.filter(part2NeedsReason)).toEqual(['lawful-holder', 'not-covered']);
  const without = Part2Change.safeParse({ status: 'not-covered', version: 1 });
  expect(without.error?.issues[0]?.path).toEqual(['reason']);
  expect(
    Part2Change.safeParse({ status: 'not-covered', reason: 'No treatment is offered.', version: 1 }).success,
  ).toBe(true);
});

test('a time zone is one that clocks know', () => {
  expect(isTimeZone('America/New_York')).toBe(true);
  expect(isTimeZone('America/Nowhere')).toBe(false);
});
