import { expect, test } from 'vitest';
import { domainKeys } from './domains.ts';
import { offersFor, offerTable } from './offers.ts';

const group = { id: 'g', name: 'Tuesday group' };

test('where something is missing there is always something to take up', () => {
  for (const domain of domainKeys) {
    expect(offersFor(domain, { services: [], groups: [] })).toEqual([{ kind: 'goal' }, { kind: 'step' }]);
  }
});

test('only what this place offers is offered', () => {
  const offers = offersFor('D5', { services: [{ code: 'legal' }, { code: 'ride' }], groups: [group] });
  expect(offers).toEqual([{ kind: 'service', code: 'legal' }, { kind: 'goal' }, { kind: 'step' }]);
});

test('groups are offered where people help, at most two', () => {
  const groups = [group, { ...group, id: 'h' }, { ...group, id: 'i' }];
  expect(offersFor('D4', { services: [], groups }).filter(({ kind }) => kind === 'group')).toHaveLength(2);
  expect(offersFor('D3', { services: [], groups }).some(({ kind }) => kind === 'group')).toBe(false);
});

test('no offer is a label of risk', () => {
  expect(JSON.stringify(offerTable)).not.toMatch(/risk|deficit|problem/i);
});
