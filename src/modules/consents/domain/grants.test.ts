import { describe, expect, it } from 'vitest';
import { aConsent } from '../testing/a-consent.ts';
import { aBook, chance } from '../testing/made-up-papers.ts';
import type { Book } from './decide.ts';
import { decide } from './decide.ts';
import type { Grant } from './grants.ts';
import { grantsOf } from './grants.ts';
import { informations, purposes } from './vocabulary.ts';

const at = new Date('2026-02-01T12:00:00Z');
const march = new Date('2026-03-01T00:00:00Z');
const april = new Date('2026-04-01T00:00:00Z');

const bookWith = (given: Partial<Book>): Book => ({
  ...{ consents: [aConsent()], revocations: [], restrictions: [], records: [] },
  ...given,
});

const spans = (grants: readonly Grant[], information: string): unknown[] =>
  grants
    .filter((one) => one.information === information)
    .map(({ since, until }) => [since.toISOString().slice(0, 10), until?.toISOString().slice(0, 10)]);

describe('what a consent grants', () => {
  it('is each kind of information for each purpose, from the signature up to the end', () => {
    const grants = grantsOf(aConsent(), bookWith({}), at);
    expect(spans(grants, 'plan')).toEqual([['2026-01-15', '2026-07-15']]);
    expect(grants.map(({ information }) => information)).toEqual(['attendance', 'plan']);
  });

  it('leaves out the time of a restriction, and begins again after it', () => {
    const restriction = { participantId: 'maria', from: march, until: april, information: 'plan' } as const;
    const grants = grantsOf(aConsent(), bookWith({ restrictions: [restriction] }), at);
    expect(spans(grants, 'plan')).toEqual([
      ['2026-01-15', '2026-03-01'],
      ['2026-04-01', '2026-07-15'],
    ]);
    expect(spans(grants, 'attendance')).toEqual([['2026-01-15', '2026-07-15']]);
  });

  it('is nothing to a class or through an intermediary: nobody is let in by those', () => {
    const consent = aConsent({ recipients: [{ is: 'class', of: 'treating-providers' }] });
    expect(grantsOf(consent, bookWith({ consents: [consent] }), at)).toEqual([]);
  });
});

/** Instants at which something could change, and one just before each. */
const instants = Array.from({ length: 30 }, (_, n) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000 * 1.37));

const isGranted = (grants: readonly Grant[], who: string, what: string, why: string, when: Date): boolean =>
  grants.some(
    ({ recipientId, information, purpose, since, until }) =>
      recipientId === who &&
      information === what &&
      purpose === why &&
      since <= when &&
      (!until || when < until),
  );

const matters = ['clinic', 'bakery', 'officer'].flatMap((who) =>
  informations.flatMap((what) => purposes.map((why) => ({ who, what, why }))),
);

/** Every matter in which the grants say otherwise than the decision, and how many it allows. */
function compare(book: Book, participantId: string, when: Date): { otherwise: unknown[]; allowed: number } {
  const mine = { ...book, consents: book.consents.filter((one) => one.participantId === participantId) };
  const grants = mine.consents.flatMap((consent) => grantsOf(consent, mine, when));
  const says = matters.map(({ who, what, why }) => {
    const asker = { id: who, classes: [], treats: false };
    const about = { participantId, information: [what], purpose: why, at: when } as const;
    return decide({ asker, ...about, basis: 'consent' }, mine).allowed;
  });
  return {
    otherwise: matters.filter(({ who, what, why }, n) => isGranted(grants, who, what, why, when) !== says[n]),
    allowed: says.filter(Boolean).length,
  };
}

it('spelled out anew at any moment, is what the decision says of each question at that moment', () => {
  const of = chance(4_711);
  const books = Array.from({ length: 60 }, () => aBook(of));
  const compared = books.flatMap((book) =>
    instants.flatMap((when) => ['maria', 'andre'].map((person) => compare(book, person, when))),
  );
  expect(compared.flatMap(({ otherwise }) => otherwise).slice(0, 1)).toEqual([]);
  expect(compared.reduce((sum, { allowed }) => sum + allowed, 0)).toBeGreaterThan(500);
});
