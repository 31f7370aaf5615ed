import { expect, test } from 'vitest';
import { takenAbove, takenBelow } from './edges-taken.ts';

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

test('a message above stands below the way to hide the page, and at the edge once that has scrolled away', () => {
  expect(
    takenAbove([
      { top: 0, bottom: 48 },
      { top: 48, bottom: 112 },
    ]),
  ).toBe(112);
  expect(
    takenAbove([
      { top: -112, bottom: -48 },
      { top: 0, bottom: 0 },
    ]),
  ).toBe(0);
});
