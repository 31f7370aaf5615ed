import { describe, expect, it } from 'vitest';
import { isDoublePress } from './leave-page.ts';

describe('Escape', () => {
  it('twice in a moment leaves the page', () => {
    expect(isDoublePress(1000, 1400)).toBe(true);
  });

  it('once, or twice with a pause between, closes what is open and stays', () => {
    expect(isDoublePress(undefined, 1000)).toBe(false);
    expect(isDoublePress(1000, 2500)).toBe(false);
  });
});
