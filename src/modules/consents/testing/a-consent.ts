import type { Consent } from '../domain/vocabulary.ts';

const signedAt = new Date('2026-01-15T15:00:00Z');

/** A consent in which nothing is missing: one named recipient, one purpose, half a year. */
export const aConsent = (given: Partial<Consent> = {}): Consent => ({
  id: 'consent',
  kind: 'recipient',
  participantId: 'maria',
  participantName: 'Maria Ortiz',
  discloser: 'Cedar House',
  information: ['attendance', 'plan'],
  described: 'Which days I came, and the steps of my plan.',
  recipients: [{ is: 'named', id: 'clinic', name: 'Elm Street Clinic' }],
  purposes: ['treatment'],
  statements: ['right-to-revoke', 'hipaa-redisclosure'],
  expiry: { by: 'date', at: new Date('2026-07-15T04:00:00Z') },
  signatures: [{ by: 'participant', name: 'Maria Ortiz', how: 'typed', at: signedAt }],
  ...given,
});

/** One consent for treatment, payment and operations, as § 2.31(a)(4)(i) words its recipients. */
export const aCareConsent = (given: Partial<Consent> = {}): Consent =>
  aConsent({
    kind: 'tpo',
    recipients: [{ is: 'class', of: 'treating-providers' }],
    purposes: ['treatment', 'payment', 'operations'],
    statements: ['right-to-revoke', 'hipaa-redisclosure', 'tpo-redisclosure', 'refusal-consequences'],
    expiry: { by: 'none' },
    signatures: [{ by: 'participant', name: 'Maria Ortiz', how: 'paper', at: signedAt }],
    ...given,
  });
