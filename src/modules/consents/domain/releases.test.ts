import { describe, expect, it } from 'vitest';
import { aConsent } from '../testing/a-consent.ts';
import type { Book } from './decide.ts';
import { releasesTo, scopeFor } from './releases.ts';
import type { Consent } from './vocabulary.ts';

const asking = {
  asker: { id: 'clinic', classes: [], treats: false },
  participantId: 'maria',
  at: new Date('2026-02-01T12:00:00Z'),
} as const;

const bookOf = (consents: readonly Consent[], given: Partial<Book> = {}): Book => ({
  ...{ consents, revocations: [], restrictions: [], records: [] },
  ...given,
});

const second = aConsent({
  ...{ id: 'second', information: ['plan', 'housing'], purposes: ['housing'] },
  statements: ['right-to-revoke'],
});

describe('what leaves to a partner', () => {
  it('is each kind of information once, under the first purpose and consent that cover it', () => {
    const releases = releasesTo(asking, bookOf([aConsent(), second]));
    expect(releases.map(({ information, purpose, by }) => `${information} ${purpose} ${by}`)).toEqual([
      'attendance treatment consent',
      'plan treatment consent',
      'housing housing second',
    ]);
  });

  it('carries a scope that says no more than what is left of each consent', () => {
    const both = aConsent({ purposes: ['treatment', 'own-request'] });
    const revocations = [
      { consentId: 'consent', at: asking.at, information: 'plan', purpose: 'own-request' } as const,
    ];
    expect(scopeFor(asking, bookOf([both], { revocations }))).toMatchObject([
      { information: ['attendance', 'plan'], purposes: ['treatment'] },
      { information: ['attendance'], purposes: ['own-request'] },
    ]);
  });

  it('is nothing to somebody the paper does not name', () => {
    const stranger = { ...asking, asker: { ...asking.asker, id: 'bakery' } };
    expect(releasesTo(stranger, bookOf([aConsent(), second]))).toEqual([]);
    expect(scopeFor(stranger, bookOf([aConsent(), second]))).toEqual([]);
  });
});
