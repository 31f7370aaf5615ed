import { describe, expect, it } from 'vitest';
import { tabAfterKey } from './tabs.tsx';

describe('Tabs by keyboard', () => {
  it('walk round with the arrows', () => {
    expect(tabAfterKey('ArrowRight', 2, 3)).toBe(0);
    expect(tabAfterKey('ArrowLeft', 0, 3)).toBe(2);
  });

  it('jump to the first and the last', () => {
    expect(tabAfterKey('Home', 2, 3)).toBe(0);
    expect(tabAfterKey('End', 0, 3)).toBe(2);
  });

  it('leave every other key alone', () => {
    expect(tabAfterKey('a', 1, 3)).toBeUndefined();
  });
});
