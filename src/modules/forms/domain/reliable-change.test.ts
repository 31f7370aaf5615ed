import { describe, expect, it } from 'vitest';
import { chooseSpread, reliableChange } from './reliable-change.ts';

const published = { sd: 9, source: 'a study' };

describe('a change between two dates', () => {
  it('of 7 points is within noise and of 8 likely real, at a spread of 9 and a reliability of .90', () => {
    const [seven, eight] = [reliableChange(40, 47, 0.9, published), reliableChange(48, 40, 0.9, published)];
    expect([seven.verdict, eight.verdict]).toEqual(['within-noise', 'likely-real']);
    expect(seven.threshold).toBeCloseTo(7.889, 3);
    expect(seven.threshold / published.sd).toBeCloseTo(0.8765, 4);
    expect([seven.change, eight.change]).toEqual([7, -8]);
  });

  it('says where its spread comes from, and whether that is a default', () => {
    const local = { sd: 7, source: 'people here', localPeople: 30 };
    expect(chooseSpread(local, published)).toBe(local);
    expect(chooseSpread({ ...local, localPeople: 29 }, published)).toBe(published);
    expect(reliableChange(40, 48, 0.9, published).isDefaultSpread).toBe(true);
    expect(reliableChange(40, 48, 0.9, local)).toMatchObject({ isDefaultSpread: false, spread: local });
  });
});
