import { describe, expect, it } from 'vitest';
import type { Disclosure } from './accounting.ts';
import { owedIn, passedOnBy } from './accounting.ts';
import { accountingAskedOn, intermediaryListAskedOn, lookBackFrom } from './clocks.ts';

const disclosure = (given: Partial<Disclosure>): Disclosure => ({
  id: 'one',
  participantId: 'maria',
  on: '2026-01-05',
  at: new Date('2026-01-05T12:00:00Z'),
  recipientId: 'employer',
  recipientName: 'Harbor Bakery',
  information: ['attendance'],
  purpose: 'employment',
  basis: 'consent',
  by: 'consent',
  electronic: true,
  ...given,
});

const owes = (given: Partial<Disclosure>, askedOn = '2026-02-10'): boolean =>
  owedIn([disclosure(given)], askedOn).length === 1;

describe('an accounting of disclosures', () => {
  it('goes back three years to the day', () => {
    expect(owes({ on: '2023-02-09' })).toBe(false);
    expect(owes({ on: '2023-02-10' })).toBe(true);
    expect(owes({ on: '2026-02-11' })).toBe(false);
    expect(lookBackFrom('2028-02-29')).toBe('2025-02-28');
    expect(lookBackFrom('2027-02-28')).toBe('2024-02-28');
  });

  it('holds care on paper back, and care through an electronic record not', () => {
    expect(owes({ on: '2026-01-05', purpose: 'treatment', electronic: false })).toBe(false);
    expect(owes({ on: '2026-01-06', purpose: 'treatment', electronic: true })).toBe(true);
    expect(owes({ purpose: 'employment', electronic: false })).toBe(true);
  });

  it('is of what went out under a consent', () => {
    expect(owes({ basis: 'medical-emergency' })).toBe(false);
  });

  it('is answered within sixty days, once thirty more', () => {
    expect(accountingAskedOn('2026-02-10').dueOn).toBe('2026-04-11');
    expect(accountingAskedOn('2026-02-10', true).dueOn).toBe('2026-05-11');
  });
});

describe('the list of an intermediary', () => {
  it('is due in thirty days and covers three years', () => {
    expect(intermediaryListAskedOn('2026-02-10')).toEqual({ from: '2023-02-10', dueOn: '2026-03-12' });
  });

  it('names what went through that intermediary and nothing else', () => {
    const through = disclosure({ id: 'through', intermediaryId: 'exchange', on: '2023-02-10' });
    const before = disclosure({ id: 'before', intermediaryId: 'exchange', on: '2023-02-09' });
    expect(passedOnBy([through, before, disclosure({ id: 'direct' })], 'exchange', '2026-02-10')).toEqual([
      through,
    ]);
  });
});
