import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCareConsent, aConsent } from '../testing/a-consent.ts';
import { elements } from './elements.ts';
import { validateConsent } from './validate-consent.ts';
import type { Consent, Statement } from './vocabulary.ts';
import { purposes } from './vocabulary.ts';

const now = new Date('2026-02-10T12:00:00Z');
const ofCare = (given: Partial<Consent>) => validateConsent(aCareConsent(given), now);

const without = (statement: Statement): Partial<Consent> => ({
  statements: aCareConsent().statements.filter((one) => one !== statement),
});

const anIntermediary = {
  is: 'intermediary',
  id: 'exchange',
  name: 'County exchange',
  members: 'who-treats',
} as const;

describe('a written consent', () => {
  it('in which nothing is missing is whole', () => {
    expect(validateConsent(aConsent(), now)).toEqual([]);
    expect(validateConsent(aCareConsent(), now)).toEqual([]);
    expect(validateConsent(aConsent({ kind: 'intermediary', recipients: [anIntermediary] }), now)).toEqual(
      [],
    );
    expect(
      validateConsent(aConsent({ kind: 'counseling-notes', information: ['counseling-notes'] }), now),
    ).toEqual([]);
    expect(validateConsent(aConsent({ kind: 'proceedings', purposes: ['proceedings'] }), now)).toEqual([]);
  });

  const lacking: readonly [string, Partial<Consent>][] = [
    ['participant-name', { participantName: ' ' }],
    ['discloser', { discloser: '' }],
    ['information', { information: [] }],
    ['information', { described: '' }],
    ['recipient', { recipients: [] }],
    ['hipaa-redisclosure', without('hipaa-redisclosure')],
    ['fundraising-opt-out', { forFundraising: true }],
    ['right-to-revoke', without('right-to-revoke')],
    ['expiry', { expiry: { by: 'event', event: ' ' } }],
    ['signature', { signatures: [] }],
    ['signed-on', { signatures: [{ by: 'participant', name: 'Maria Ortiz', how: 'paper' }] }],
    ['tpo-redisclosure', without('tpo-redisclosure')],
    ['refusal-consequences', without('refusal-consequences')],
    ['purpose', { purposes: [] }],
    ['tpo-only', { purposes: ['treatment', 'housing'] }],
  ];

  it.each(lacking)('that lacks one element is told exactly that one: %s', (code, given) => {
    expect(ofCare(given)).toEqual([code]);
  });

  it('is told everything it lacks at once, not the first thing', () => {
    expect(ofCare({ statements: ['right-to-revoke', 'hipaa-redisclosure'] })).toEqual([
      'tpo-redisclosure',
      'refusal-consequences',
    ]);
    expect(ofCare({ participantName: '', discloser: '', signatures: [] })).toEqual([
      'participant-name',
      'discloser',
      'signature',
    ]);
  });

  it('on paper for all who treat, without what happens if one does not sign, lacks that alone', () => {
    expect(ofCare(without('refusal-consequences'))).toEqual(['refusal-consequences']);
  });

  it('by way of an intermediary names it, and who of its members receives', () => {
    const by = (given: Partial<Consent>) =>
      validateConsent(aConsent({ kind: 'intermediary', ...given }), now);
    expect(by({})).toEqual(['intermediary']);
    expect(by({ recipients: [{ ...anIntermediary, members: [] }] })).toEqual(['intermediary-members']);
    expect(by({ recipients: [{ ...anIntermediary, name: '' }] })).toEqual(['recipient']);
    expect(validateConsent(aConsent({ recipients: [anIntermediary] }), now)).toEqual(['intermediary-kind']);
  });

  it('without an end is one for treatment, payment and operations', () => {
    expect(ofCare({ expiry: { by: 'none' } })).toEqual([]);
    expect(validateConsent(aConsent({ expiry: { by: 'none' } }), now)).toEqual(['expiry']);
  });

  it('is signed by whoever the law lets sign, and by nobody from tomorrow', () => {
    expect(validateConsent(aConsent(), now, ['participant', 'guardian'])).toEqual(['signer']);
    expect(validateConsent(aConsent(), now, ['guardian'])).toEqual(['signer']);
    expect(validateConsent(aConsent(), new Date('2026-01-15T14:59:59Z'))).toEqual(['signer']);
  });

  it('for proceedings is for nothing else, whatever it is put together with', () => {
    const others = purposes.filter((one) => one !== 'proceedings');
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...others), { minLength: 1 }), (more) => {
        for (const kind of ['recipient', 'proceedings'] as const)
          expect(validateConsent(aConsent({ kind, purposes: ['proceedings', ...more] }), now)).toContain(
            'proceedings-alone',
          );
      }),
    );
  });

  it('for counseling notes is for nothing else, and no other covers them', () => {
    const mixed = aConsent({ kind: 'counseling-notes', information: ['counseling-notes', 'plan'] });
    expect(validateConsent(mixed, now)).toEqual(['counseling-notes-alone']);
    expect(ofCare({ information: ['counseling-notes'] })).toEqual(['counseling-notes-alone']);
  });

  it('is held to paragraphs of the rule, each element under a name of its own', () => {
    expect(new Set(elements.map(({ code }) => code)).size).toBe(elements.length);
    for (const { paragraph } of elements) expect(paragraph).toMatch(/^§ 2\.31\([abd]\)/);
    const tried = new Set(lacking.map(([code]) => code));
    const elsewhere = ['intermediary', 'intermediary-members', 'intermediary-kind'];
    const alone = ['counseling-notes-alone', 'proceedings-alone'];
    expect(
      elements
        .map(({ code }) => code)
        .filter((code) => !tried.has(code))
        .sort(),
    ).toEqual([...elsewhere, ...alone].sort());
  });
});
