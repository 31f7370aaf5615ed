import { describe, expect, it } from 'vitest';
import type { Around, Draft } from './draft.ts';
import { consentFrom, missingBeforeSigning, neededFor, neededIfOfAge, statementsFor } from './draft.ts';

const at = new Date('2026-11-20T15:00:00Z');
const around: Around = {
  ...{
    participantId: 'maria',
    participantName: 'Maria',
    discloser: 'Cedar House',
    timeZone: 'America/New_York',
  },
  partners: new Map([['clinic', { name: 'Elm Street Clinic', hipaa: true }]]),
  needed: ['participant'],
};
const draft: Draft = {
  ...{ kind: 'recipient', information: ['plan', 'plan'], described: 'My plan.', purposes: ['treatment'] },
  recipients: [{ is: 'named', id: 'clinic', name: 'somebody else entirely' }],
  expiry: { by: 'date', on: '2026-12-31' },
};

describe('a draft', () => {
  it('becomes a consent in which a partner has the name the organization knows', () => {
    const consent = consentFrom('c', draft, around);
    expect(consent.recipients).toEqual([
      { is: 'named', id: 'clinic', name: 'Elm Street Clinic', hipaa: true },
    ]);
    expect(consent.information).toEqual(['plan']);
    expect(missingBeforeSigning(consent, at)).toEqual([]);
  });

  it('runs through its last day, by the clock of the place', () => {
    expect(consentFrom('c', draft, around).expiry).toEqual({
      by: 'date',
      at: new Date('2027-01-01T05:00:00Z'),
    });
  });

  it('makes every statement it has to make, and a paper those that stand on it', () => {
    expect(statementsFor(consentFrom('c', draft, around))).toEqual(['right-to-revoke', 'hipaa-redisclosure']);
    expect(consentFrom('c', draft, around, []).statements).toEqual([]);
  });

  it('names somebody without an account by what was written, and nobody by nothing', () => {
    const known = { is: 'named', id: 'x', name: 'Aunt Rosa' } as const;
    expect(consentFrom('c', { ...draft, recipients: [known] }, around).recipients).toMatchObject([known]);
    const nobody = consentFrom('c', { ...draft, recipients: [{ is: 'named', id: 'x' }] }, around);
    expect(missingBeforeSigning(nobody, at)).toEqual([{ code: 'recipient', paragraph: '§ 2.31(a)(4)(i)' }]);
  });
});

describe('who has to sign', () => {
  it.each([
    ['somebody of age', '1990-03-04', false, ['participant']],
    ['somebody of age whom a court gave a guardian', '1990-03-04', true, ['guardian']],
    ['a minor', '2011-06-01', false, ['participant', 'guardian']],
    ['a minor whose parent is on record', '2011-06-01', true, ['participant', 'guardian']],
    ['somebody whose age nobody knows', undefined, false, ['participant', 'guardian']],
    ['somebody on the day they come of age', '2008-11-20', false, ['participant']],
  ] as const)('for %s', (_, birthOn, guarded, needed) => {
    expect(neededFor(birthOn, '2026-11-20', guarded)).toEqual(needed);
  });

  it('follows the person’s own word only where no day of birth and no guardian is on record', () => {
    expect(neededIfOfAge(undefined, false)).toEqual(['participant']);
    expect(neededIfOfAge('2011-06-01', false)).toBeUndefined();
    expect(neededIfOfAge('1990-03-04', false)).toBeUndefined();
    expect(neededIfOfAge(undefined, true)).toBeUndefined();
  });
});
