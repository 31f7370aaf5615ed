import { describe, expect, it } from 'vitest';
import { aConsent } from '../testing/a-consent.ts';
import { minorRules, signersFor } from './signers.ts';
import { validateConsent } from './validate-consent.ts';
import type { Signature } from './vocabulary.ts';

const nobody = { hasCourtGuardian: false, rule: undefined };
const twelve = { hasCourtGuardian: false, rule: { aloneFrom: 12 } };

describe('who signs', () => {
  it.each([
    ['an adult', { ...nobody, age: 18 }, ['participant']],
    [
      'an adult for whom a court named a guardian',
      { ...nobody, age: 40, hasCourtGuardian: true },
      ['guardian'],
    ],
    ['a minor whom the state lets agree alone', { ...twelve, age: 12 }, ['participant']],
    ['a minor a day too young for that', { ...twelve, age: 11 }, ['participant', 'guardian']],
    ['a minor in a state nobody has looked up', { ...nobody, age: 17 }, ['participant', 'guardian']],
    [
      'any minor, where the state lets any',
      { hasCourtGuardian: false, rule: { aloneFrom: 0 }, age: 9 },
      ['participant'],
    ],
    ['somebody whose age nobody knows', { ...twelve, age: undefined }, ['participant', 'guardian']],
  ] as const)('%s', (_, standing, signers) => {
    expect(signersFor(standing)).toEqual(signers);
  });

  it('decides whether a paper is one: a parent’s hand does not stand for that of a minor who decides alone', () => {
    const at = new Date('2026-01-15T15:00:00Z');
    const by = (signer: Signature['by']): Signature => ({ by: signer, name: 'Somebody', how: 'typed', at });
    const codes = (signatures: Signature[], age: number) =>
      validateConsent(aConsent({ signatures }), at, signersFor({ ...twelve, age }));
    expect(codes([by('participant')], 15)).toEqual([]);
    expect(codes([by('guardian')], 15)).toEqual(['signer']);
    expect(codes([by('participant')], 11)).toEqual(['signer']);
    expect(codes([by('participant'), by('guardian')], 11)).toEqual([]);
  });

  it('is data of a source, each state once and each line provisional', () => {
    expect(new Set(minorRules.map(({ state }) => state)).size).toBe(minorRules.length);
    for (const { state, aloneFrom, statute, source, provisional } of minorRules) {
      expect(state).toMatch(/^[A-Z]{2}$/);
      expect(aloneFrom).toBeLessThan(18);
      expect(statute.length * source.length).toBeGreaterThan(0);
      expect(provisional).toBe(true);
    }
  });
});
