import { describe, expect, it } from 'vitest';
import type { Entry } from './domain.ts';
import { clockOf, dutiesOf, wrongIn } from './domain.ts';

const entry = (over: Partial<Entry> = {}): Entry => ({
  discoveredOn: '2026-03-01',
  people: 499,
  inOneState: 499,
  verdict: 'presumed',
  factors: { information: '', who: '', seen: '', mended: '' },
  told: {},
  ...over,
});

describe('the clock of a breach', () => {
  it('tells each person within sixty days, however few they are', () => {
    for (const people of [1, 499, 500, 501])
      expect(clockOf(entry({ people, inOneState: 0 })).people).toBe('2026-04-30');
  });

  it.each([
    [499, '2027-03-01'],
    [500, '2026-04-30'],
    [501, '2026-04-30'],
  ])('tells the Secretary of %i people by %s', (people, by) => {
    expect(clockOf(entry({ people })).secretary).toBe(by);
  });

  it('tells the press of more than five hundred in one state alone', () => {
    expect(clockOf(entry({ people: 900, inOneState: 500 })).press).toBeUndefined();
    expect(clockOf(entry({ people: 900, inOneState: 501 })).press).toBe('2026-04-30');
  });
});

describe('what is owed for a breach', () => {
  it('is called out two weeks ahead, is overdue the day after the last, and is done once told', () => {
    const people = (today: string, told = {}) =>
      dutiesOf(entry({ told }), today).find(({ whom }) => whom === 'people')?.state;
    expect(people('2026-04-15')).toBe('ahead');
    expect(people('2026-04-16')).toBe('soon');
    expect(people('2026-04-30')).toBe('soon');
    expect(people('2026-05-01')).toBe('overdue');
    expect(people('2026-05-01', { people: '2026-04-20' })).toBe('told');
  });

  it('is nothing where the chance of harm is low or nobody can read what was lost', () => {
    expect(dutiesOf(entry({ verdict: 'low' }), '2026-03-02')).toEqual([]);
    expect(dutiesOf(entry({ verdict: 'unreadable' }), '2026-03-02')).toEqual([]);
  });
});

describe('an entry of the register', () => {
  it('calls the chance of harm low only with all four factors weighed', () => {
    const factors = { information: 'First names', who: 'A colleague', seen: '', mended: 'Deleted' };
    expect(wrongIn(entry({ verdict: 'low', factors }), '2026-03-02')).toEqual({
      'factors.seen': 'breaches/factor-missing',
    });
    expect(
      wrongIn(entry({ verdict: 'low', factors: { ...factors, seen: 'Not opened' } }), '2026-03-02'),
    ).toEqual({});
  });

  it('holds days in their order and no more people of one state than there are', () => {
    const wrong = { discoveredOn: '2026-03-05', happenedOn: '2026-03-06', inOneState: 500 };
    expect(wrongIn({ ...entry(wrong), told: { people: '2026-03-01' } }, '2026-03-02')).toEqual({
      discoveredOn: 'breaches/ahead',
      happenedOn: 'breaches/after-discovery',
      inOneState: 'breaches/more-than-all',
      'told.people': 'breaches/told-when',
    });
  });
});
