import { expect, test } from 'vitest';
import { countSocial } from './counting.ts';

const people = new Set(Array.from({ length: 30 }, (_, at) => `p${at}`));
const strength = (at: number, domain: string, origin = 'earlier') => ({
  participantId: `p${at}`,
  domain,
  origin,
});

test('a count that could point at somebody is not told, nor one that leaves few others', () => {
  const told = (count: number) =>
    countSocial(
      people,
      Array.from({ length: count }, (_, at) => strength(at, 'D4')),
    ).find(({ domain }) => domain === 'D4')?.withStrength;
  expect([told(10), told(11), told(0)]).toEqual([null, 11, 0]);
  expect([told(20), told(19), told(30)]).toEqual([null, 19, 30]);
});

test('those with something new are told only where the others beside them are enough as well', () => {
  const some = Array.from({ length: 15 }, (_, at) => strength(at, 'D4', at < 12 ? 'new' : 'earlier'));
  const told = countSocial(people, some).find(({ domain }) => domain === 'D4');
  expect(told).toEqual({ domain: 'D4', withStrength: 15, grownHere: null });
});

test('a manager reads four domains, each person counted once, and nobody outside the program', () => {
  const some = Array.from({ length: 12 }, (_, at) => strength(at, 'D4'));
  const told = countSocial(people, [
    ...some,
    strength(0, 'D4', 'new'),
    strength(99, 'D4'),
    strength(1, 'D1'),
  ]);
  expect(told.map(({ domain }) => domain)).toEqual(['D2', 'D3', 'D4', 'D7']);
  expect(told.find(({ domain }) => domain === 'D4')).toEqual({
    domain: 'D4',
    withStrength: 12,
    grownHere: null,
  });
  expect(told.find(({ domain }) => domain === 'D2')?.withStrength).toBe(0);
});
