import { describe, expect, it } from 'vitest';
import type { ConsentSeen } from './server.ts';
import { endingOf, signedAt, toldAs } from './standing.ts';

const lee = '019a0000-0000-7000-8000-000000000001';

const consent = (more: Partial<ConsentSeen> = {}): ConsentSeen => ({
  id: '019a0000-0000-7000-8000-000000000002',
  kind: 'recipient',
  information: ['plan'],
  described: 'My plan.',
  recipients: [{ is: 'named', id: lee, name: 'Dr. Lee' }],
  purposes: ['treatment'],
  statements: ['right-to-revoke'],
  expiry: { by: 'date', on: '2026-12-31' },
  signatures: [{ by: 'participant', name: 'Maya', how: 'typed', at: '2026-11-01T10:00:00.000Z' }],
  language: 'en',
  recordedAt: '2026-11-01T10:00:00.000Z',
  hasImage: false,
  standing: 'runs',
  takenBack: false,
  revocations: [],
  running: [{ recipientId: lee, recipientName: 'Dr. Lee', information: ['plan'], purposes: ['treatment'] }],
  ...more,
});

const stopped = { id: '019a0000-0000-7000-8000-000000000003', at: '2026-11-09T12:00:00.000Z' };

describe('a consent on the page of whoever gave it', () => {
  it('stands above as long as somebody gets something by it', () => {
    expect(toldAs(consent())).toBe('open');
  });

  it('stands below once all of it was taken back, at once or piece by piece', () => {
    expect(toldAs(consent({ takenBack: true, running: [], revocations: [stopped] }))).toBe('over');
    expect(toldAs(consent({ running: [] }))).toBe('over');
  });

  it('stands below once its time is over or it is known to be false', () => {
    expect(toldAs(consent({ standing: 'expired', running: [] }))).toBe('over');
    expect(toldAs(consent({ standing: 'false', running: [] }))).toBe('over');
  });

  it('is told as agreed where it names a class of people, whom no account lets in', () => {
    const recipients = [{ is: 'class', of: 'treating-providers' } as const];
    expect(toldAs(consent({ recipients, running: [] }))).toBe('agreed');
  });

  it('is told as lacking where the paper is not whole', () => {
    expect(toldAs(consent({ standing: 'incomplete', running: [] }))).toBe('lacking');
  });
});

describe('the end of a consent', () => {
  it('is the moment it was stopped, even where its last day has come since', () => {
    expect(endingOf(consent({ takenBack: true, running: [], revocations: [stopped] }))).toEqual({
      how: 'stopped',
      at: stopped.at,
    });
  });

  it('is its last day, or what was agreed to end it', () => {
    expect(endingOf(consent({ standing: 'expired', running: [] }))).toEqual({
      how: 'over',
      at: '2026-12-31',
    });
    const expiry = { by: 'event', event: 'my care ends', happenedAt: '2026-11-20T09:00:00.000Z' } as const;
    expect(endingOf(consent({ standing: 'expired', running: [], expiry }))).toEqual({
      how: 'event',
      at: expiry.happenedAt,
      event: 'my care ends',
    });
  });
});

it('a consent two people signed counts from the later hand', () => {
  const first = { by: 'participant', name: 'Maya', how: 'paper', at: '2026-11-01T10:00:00.000Z' } as const;
  const second = { ...first, by: 'guardian', name: 'Ana', at: '2026-11-03T10:00:00.000Z' } as const;
  expect(signedAt(consent({ signatures: [second, first] }))).toBe(second.at);
  expect(signedAt({ signatures: [] })).toBeUndefined();
});
