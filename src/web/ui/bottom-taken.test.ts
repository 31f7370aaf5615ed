import { expect, test } from 'vitest';
import { takenBelow } from './bottom-taken.ts';

test('a message stands above the menu of a phone and above the numbers for help', () => {
  expect(takenBelow([{ top: 780, bottom: 844 }], 844)).toBe(64);
  expect(
    takenBelow(
      [
        { top: 780, bottom: 844 },
        { top: 740, bottom: 844 },
      ],
      844,
    ),
  ).toBe(104);
});

test('what does not reach the lower edge takes nothing of it', () => {
  expect(takenBelow([], 844)).toBe(0);
  expect(takenBelow([{ top: 0, bottom: 60 }], 844)).toBe(0);
  expect(takenBelow([{ top: 844, bottom: 844 }], 844)).toBe(0);
  expect(takenBelow([{ top: 900, bottom: 990 }], 844)).toBe(0);
});
