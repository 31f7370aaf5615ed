import { describe, expect, it } from 'vitest';
import { splitMenu } from './split-menu.ts';

describe('The navigation of a phone', () => {
  it('shows five entries as they are', () => {
    expect(splitMenu([1, 2, 3, 4, 5])).toEqual({ near: [1, 2, 3, 4, 5], beyond: [] });
  });

  it('keeps its fifth place for the rest when there are more', () => {
    expect(splitMenu([1, 2, 3, 4, 5, 6])).toEqual({ near: [1, 2, 3, 4], beyond: [5, 6] });
  });
});
