import { expect, test } from 'vitest';
import { domainCalled, domainKeys, domains, groupBy, placeIn, socialDomains } from './domains.ts';

test('social capital is exactly four of the eight domains', () => {
  expect(socialDomains).toEqual(['D2', 'D3', 'D4', 'D7']);
});

test('a domain is known by either of its names, and by no other', () => {
  for (const { key, name, otherName } of domains) {
    expect([domainCalled(name), domainCalled(otherName), domainCalled(key.toLowerCase())]).toEqual([
      key,
      key,
      key,
    ]);
  }
  expect(domainCalled('FAMILY, SOCIAL SUPPORTS & LEISURE')).toBe('D2');
  expect(domainCalled('Health')).toBeUndefined();
  expect(domainCalled('')).toBeUndefined();
});

test('the same strengths stand in eight domains, in three capitals and in four livelihood assets', () => {
  const all = domainKeys.map((domain) => ({ domain }));
  const counts = (view: 'domains' | 'capital' | 'livelihood') =>
    groupBy(view, all).places.map(({ place, all: here }) => [place, here.length]);
  expect(counts('domains')).toHaveLength(8);
  expect(counts('capital')).toEqual([
    ['human', 2],
    ['social', 4],
    ['vocational', 2],
  ]);
  expect(counts('livelihood')).toEqual([
    ['human', 3],
    ['social', 3],
    ['physical', 1],
    ['financial', 1],
  ]);
});

test('what a person calls a strength wins over what its domain stands for', () => {
  expect(placeIn('capital', { domain: 'D6' })).toBe('vocational');
  expect(placeIn('capital', { domain: 'D6', capital: 'human' })).toBe('human');
});

test('a strength without any tag is kept apart, never guessed', () => {
  const untagged = { capital: undefined };
  expect(groupBy('domains', [untagged]).loose).toEqual([untagged]);
  expect(groupBy('capital', [untagged]).loose).toEqual([untagged]);
  expect(groupBy('livelihood', [untagged]).loose).toEqual([untagged]);
});
