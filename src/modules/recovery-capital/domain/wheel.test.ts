import { expect, test } from 'vitest';
import { arcPath, domainAfterKey, pointAt, radius, reach, sectorOf, wedgeOf, wedgePath } from './wheel.ts';

test('the area shows the answer: half of it is half the area, not half the way', () => {
  expect(reach(2, 4) ** 2).toBeCloseTo(radius ** 2 / 2, 6);
  expect([reach(4, 4), reach(0, 4), reach(9, 4)]).toEqual([radius, 0, radius]);
});

test('eight sectors go once round, the first at the top', () => {
  expect(sectorOf('D1')).toEqual({ from: -22.5, to: 22.5 });
  expect(sectorOf('D8').to).toBe(337.5);
  expect(pointAt(radius, 0)).toEqual({ x: 0, y: -radius });
  expect(pointAt(radius, 90)).toEqual({ x: radius, y: 0 });
});

test('each answer has a part of its sector to itself', () => {
  const parts = [0, 1, 2].map((at) => wedgeOf('D2', at, 3));
  for (const [at, { from, to }] of parts.entries()) {
    expect(from).toBeGreaterThan(parts[at - 1]?.to ?? sectorOf('D2').from);
    expect(to).toBeLessThan(sectorOf('D2').to);
  }
});

test('a piece is drawn from the middle along its edge and back', () => {
  expect(wedgePath(radius, { from: 0, to: 90 })).toBe('M0 0L0 -100A100 100 0 0 1 100 0Z');
  expect(arcPath(radius, { from: 0, to: 90 })).toBe('M0 -100A100 100 0 0 1 100 0');
});

test('arrow keys walk round the wheel, Home and End to its ends', () => {
  expect(domainAfterKey('ArrowRight', 'D8')).toBe('D1');
  expect(domainAfterKey('ArrowUp', 'D1')).toBe('D8');
  expect([domainAfterKey('Home', 'D5'), domainAfterKey('End', 'D5')]).toEqual(['D1', 'D8']);
  expect(domainAfterKey('x', 'D5')).toBeUndefined();
});
