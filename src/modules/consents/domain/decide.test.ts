import { describe, expect, it } from 'vitest';
import { aCareConsent, aConsent } from '../testing/a-consent.ts';
import type { BasisRecord } from './bases.ts';
import type { Asker, Book, Question } from './decide.ts';
import { decide } from './decide.ts';
import type { Consent } from './vocabulary.ts';

const clinic: Asker = { id: 'clinic', classes: ['treating-providers'], treats: true };
const employer: Asker = { id: 'bakery', classes: [], treats: false };

const empty: Book = { consents: [], revocations: [], restrictions: [], records: [] };
const withConsent = (...consents: Consent[]): Book => ({ ...empty, consents });

const asking = (given: Partial<Question> = {}): Question => ({
  asker: clinic,
  participantId: 'maria',
  information: ['attendance'],
  purpose: 'treatment',
  at: new Date('2026-02-10T12:00:00Z'),
  basis: 'consent',
  ...given,
});

const because = (given: Partial<Question>, book: Book): string => {
  const verdict = decide(asking(given), book);
  return verdict.allowed ? 'allowed' : verdict.because;
};

describe('whether something may go to somebody', () => {
  it('is no while nothing is on record', () => {
    expect(because({}, empty)).toBe('no-consent');
    expect(because({ basis: 'medical-emergency' }, empty)).toBe('no-record');
    expect(because({ information: [] }, withConsent(aConsent()))).toBe('nothing-asked');
  });

  it('is yes where one consent names them, the purpose and all of what is asked, and then the notice goes along', () => {
    expect(decide(asking({ information: ['attendance', 'plan'] }), withConsent(aConsent()))).toEqual({
      allowed: true,
      basis: 'consent',
      information: ['attendance', 'plan'],
      purpose: 'treatment',
      recipientId: 'clinic',
      paragraph: '§ 2.33(a)',
      by: 'consent',
      notice: true,
    });
  });

  it('is no for anybody, any purpose and any category the consent does not name', () => {
    const book = withConsent(aConsent());
    expect(because({ asker: employer }, book)).toBe('recipient');
    expect(because({ purpose: 'employment' }, book)).toBe('purpose');
    expect(because({ information: ['attendance', 'mental-health'] }, book)).toBe('information');
    expect(because({ participantId: 'andre' }, book)).toBe('no-consent');
  });

  it('needs one consent that covers the whole: two halves make none', () => {
    const halves = withConsent(
      aConsent({ id: 'plan', information: ['plan'] }),
      aConsent({ id: 'attendance', information: ['attendance'] }),
    );
    expect(because({ information: ['attendance', 'plan'] }, halves)).toBe('information');
    expect(because({ information: ['plan'] }, halves)).toBe('allowed');
  });

  it('runs from the signature to the end, the end not included', () => {
    const book = withConsent(aConsent());
    const at = (instant: string) => because({ at: new Date(instant) }, book);
    expect(at('2026-01-15T14:59:59.999Z')).toBe('not-yet');
    expect(at('2026-01-15T15:00:00Z')).toBe('allowed');
    expect(at('2026-07-15T03:59:59.999Z')).toBe('allowed');
    expect(at('2026-07-15T04:00:00Z')).toBe('expired');
  });

  it('ends with an event once that is on record', () => {
    const until = (occurredAt?: Date) =>
      withConsent(
        aConsent({
          expiry: { by: 'event', event: 'When I leave the home.', ...(occurredAt ? { occurredAt } : {}) },
        }),
      );
    expect(because({}, until())).toBe('allowed');
    expect(because({}, until(new Date('2026-02-10T12:00:00Z')))).toBe('expired');
    expect(because({}, until(new Date('2026-02-10T12:00:01Z')))).toBe('allowed');
  });

  it('ends when it is taken back, at once, whole or in part, and never backwards', () => {
    const at = new Date('2026-02-10T12:00:00Z');
    const back = (part: object): Book => ({
      ...withConsent(aConsent()),
      revocations: [{ consentId: 'consent', at, ...part }],
    });
    expect(because({}, back({}))).toBe('taken-back');
    expect(because({ at: new Date('2026-02-10T11:59:59.999Z') }, back({}))).toBe('allowed');
    expect(because({}, back({ recipientId: 'clinic' }))).toBe('taken-back');
    expect(because({}, back({ recipientId: 'bakery' }))).toBe('allowed');
    expect(because({}, back({ information: 'plan' }))).toBe('allowed');
    expect(because({ information: ['attendance', 'plan'] }, back({ information: 'plan' }))).toBe(
      'taken-back',
    );
    expect(because({}, back({ purpose: 'payment' }))).toBe('allowed');
    expect(because({}, back({ purpose: 'treatment' }))).toBe('taken-back');
  });

  it('rests on no consent that lacks an element, and on none known to be false', () => {
    expect(because({}, withConsent(aConsent({ statements: ['hipaa-redisclosure'] })))).toBe('incomplete');
    expect(because({}, withConsent(aConsent({ knownFalseAt: new Date('2026-02-01T00:00:00Z') })))).toBe(
      'false',
    );
    expect(because({}, { ...withConsent(aConsent()), signers: ['guardian'] })).toBe('incomplete');
  });

  it('by way of an intermediary reaches whom the consent names, or whoever treats the person', () => {
    const through = (members: readonly string[] | 'who-treats') =>
      withConsent(
        aConsent({
          kind: 'intermediary',
          recipients: [{ is: 'intermediary', id: 'exchange', name: 'County exchange', members }],
        }),
      );
    const via: Asker = { ...clinic, via: 'exchange' };
    expect(because({ asker: via }, through('who-treats'))).toBe('allowed');
    expect(because({ asker: { ...via, treats: false } }, through('who-treats'))).toBe('recipient');
    expect(because({ asker: via }, through(['hospital']))).toBe('recipient');
    expect(because({ asker: via }, through(['clinic']))).toBe('allowed');
    expect(because({ asker: clinic }, through('who-treats'))).toBe('recipient');
    const ended = {
      ...through('who-treats'),
      revocations: [{ consentId: 'consent', at: asking().at, recipientId: 'exchange' }],
    };
    expect(because({ asker: via }, ended)).toBe('taken-back');
  });

  it('for care is open to a class of people the organization knows them to be of', () => {
    expect(because({}, withConsent(aCareConsent()))).toBe('allowed');
    expect(because({ asker: { ...clinic, classes: ['health-plans'] } }, withConsent(aCareConsent()))).toBe(
      'recipient',
    );
    expect(because({ purpose: 'employment' }, withConsent(aCareConsent()))).toBe('purpose');
  });

  it('is held to a restriction the organization agreed to', () => {
    const held: Book = {
      ...withConsent(aCareConsent()),
      restrictions: [
        { participantId: 'maria', from: new Date('2026-02-01T00:00:00Z'), information: 'attendance' },
      ],
    };
    expect(because({}, held)).toBe('restricted');
    expect(because({ information: ['plan'] }, held)).toBe('allowed');
  });

  it('opens proceedings against a person to a consent for that alone, or to an order with a subpoena', () => {
    expect(because({ purpose: 'proceedings' }, withConsent(aCareConsent()))).toBe('purpose');
    const own = withConsent(aConsent({ kind: 'proceedings', purposes: ['proceedings'] }));
    expect(because({ purpose: 'proceedings' }, own)).toBe('allowed');
  });
});

const common = { id: 'record', recipientId: 'clinic', from: new Date('2026-02-01T00:00:00Z') };
const one = { ...common, participantId: 'maria' };
const until = new Date('2026-12-31T00:00:00Z');

/** Each basis with a record in which nothing is missing, and the fields it can not do without. */
const records: readonly [BasisRecord, readonly string[]][] = [
  [
    {
      ...one,
      basis: 'medical-emergency',
      personnel: 'Dr. Hall',
      affiliation: 'County hospital',
      discloser: 'Rosa Delgado',
      nature: 'Not breathing',
      whyNoConsent: 'cannot-be-asked',
    },
    ['personnel', 'affiliation', 'discloser', 'nature'],
  ],
  [
    {
      ...common,
      until,
      basis: 'service-agreement',
      services: 'Billing',
      acknowledgesBound: true,
      resistsInCourt: true,
    },
    ['services', 'acknowledgesBound', 'resistsInCourt', 'until'],
  ],
  [{ ...one, basis: 'need-to-know', duty: 'treatment' }, ['duty']],
  [
    {
      ...common,
      until,
      basis: 'audit',
      authority: 'State agency',
      destroysOrReturns: true,
      noRedisclosure: true,
    },
    ['authority', 'destroysOrReturns', 'noRedisclosure', 'until'],
  ],
  [
    { ...common, until, basis: 'research', approval: 'common-rule', boundByPart2: true, reportsNobody: true },
    ['approval', 'boundByPart2', 'reportsNobody', 'until'],
  ],
  [
    { ...one, basis: 'court-order', section: '2.64', order: true, subpoena: true, information: ['identity'] },
    ['section', 'order', 'subpoena'],
  ],
  [
    { ...one, basis: 'child-abuse-report', initial: true, incident: 'Told to the hotline' },
    ['initial', 'incident'],
  ],
  [{ ...one, basis: 'crime-on-premises', incident: 'A theft' }, ['incident']],
];

const byRecord = (record: BasisRecord, given: Partial<Question> = {}): string =>
  because(
    {
      basis: record.basis,
      information: ['identity'],
      purpose: record.basis === 'court-order' ? 'proceedings' : 'operations',
      ...given,
    },
    { ...empty, records: [record] },
  );

describe('without a consent', () => {
  it.each(records)('a record of its own is needed, whole: %o', (record, fields) => {
    expect(byRecord(record)).toBe('allowed');
    for (const field of fields) {
      const short = {
        ...record,
        [field]: typeof Reflect.get(record, field) === 'boolean' ? false : undefined,
      };
      expect(byRecord(short), field).toBe('record-incomplete');
    }
  });

  it.each(records)('nothing is stamped as if the person had agreed: %o', (record) => {
    const purpose = record.basis === 'court-order' ? 'proceedings' : 'operations';
    const verdict = decide(asking({ basis: record.basis, information: ['identity'], purpose }), {
      ...empty,
      records: [record],
    });
    expect(verdict).toMatchObject({ allowed: true, notice: false, by: 'record' });
  });

  it.each(records)(
    'it opens to whom the record names and to nobody else, on this basis and no other: %o',
    (record) => {
      expect(byRecord(record, { asker: employer })).toBe('no-record');
      const others = records.map(([{ basis }]) => basis).filter((basis) => basis !== record.basis);
      for (const basis of others) expect(byRecord(record, { basis })).toBe('no-record');
      if ('participantId' in record) expect(byRecord(record, { participantId: 'andre' })).toBe('no-record');
      expect(byRecord(record, { at: new Date('2026-01-31T23:59:59Z') })).toBe('record-over');
      expect(byRecord({ ...record, until: asking().at })).toBe('record-over');
    },
  );

  it.each(records)('counseling notes stay, and no proceeding is served by it: %o', (record) => {
    expect(byRecord(record, { information: ['counseling-notes'] })).toBe('information');
    const other = record.basis === 'court-order' ? 'treatment' : 'proceedings';
    expect(byRecord(record, { purpose: other })).toBe('information');
  });

  it('a report of a crime or of a child in danger says who and where, and nothing of the record', () => {
    for (const [record] of records.slice(-2))
      expect(byRecord(record, { information: ['identity', 'note'] })).toBe('information');
  });

  it('a subpoena alone opens nothing, nor does an order without one', () => {
    const [order] = records[5] ?? [];
    if (order?.basis !== 'court-order') throw new Error('The sixth record is an order.');
    expect(byRecord({ ...order, order: false })).toBe('record-incomplete');
    expect(byRecord({ ...order, subpoena: false })).toBe('record-incomplete');
    expect(byRecord(order, { information: ['identity', 'plan'] })).toBe('information');
  });
});
