import { describe, expect, it } from 'vitest';
import { edgeAwayFrom, overlap } from './toast-edge.ts';

describe('A message on a phone', () => {
  it('stands above while a thumb works below, and below while it works above', () => {
    expect(edgeAwayFrom({ top: 700, bottom: 744 }, 844)).toBe('top');
    expect(edgeAwayFrom({ top: 100, bottom: 144 }, 844)).toBe('bottom');
  });

  it('stands below where nothing is in use, or what is lies out of sight', () => {
    expect(edgeAwayFrom(undefined, 844)).toBe('bottom');
    expect(edgeAwayFrom({ top: 900, bottom: 944 }, 844)).toBe('bottom');
    expect(edgeAwayFrom({ top: -60, bottom: -10 }, 844)).toBe('bottom');
  });

  it('lies on what shares its height, not on what only touches it', () => {
    expect(overlap({ top: 0, bottom: 50 }, { top: 40, bottom: 90 })).toBe(true);
    expect(overlap({ top: 0, bottom: 50 }, { top: 50, bottom: 90 })).toBe(false);
  });
});
