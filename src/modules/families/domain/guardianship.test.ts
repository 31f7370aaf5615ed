import { describe, expect, it } from 'vitest';
import { bases, comesOfAgeOn, paperShows, papers, problemWith, standingOn } from './guardianship.ts';

const given = { basis: 'minor', paper: 'birth-certificate' } as const;

describe('a guardian where the law says so', () => {
  it.each([
    ['2026-08-31', 'ahead'],
    ['2026-09-01', 'now'],
    ['2027-05-31', 'now'],
    ['2027-06-01', 'over'],
  ])('on %s is %s: it ends at its date by itself', (today, standing) => {
    const one = { ...given, fromOn: '2026-09-01', untilOn: '2027-05-31' };
    expect(standingOn(one, today)).toBe(standing);
    expect(standingOn({ ...one, endedAt: new Date() }, today)).toBe('over');
  });

  it('is no longer one on the day a young person comes of age', () => {
    expect(comesOfAgeOn('2009-06-01')).toBe('2027-06-01');
    expect(comesOfAgeOn('2008-02-29')).toBe('2026-03-01');
    const until = (untilOn: string) => problemWith({ ...given, fromOn: '2026-09-01', untilOn }, '2009-06-01');
    expect([until('2027-05-31'), until('2027-06-01'), until('2026-08-01')]).toEqual([
      undefined,
      'of-age',
      'until-before-from',
    ]);
  });

  it('is not put on record as a parent where nobody knows how old the person is', () => {
    const one = { ...given, fromOn: '2026-09-01', untilOn: '2027-05-31' };
    expect(problemWith(one, undefined)).toBe('birth-date-missing');
    expect(problemWith({ ...one, basis: 'court', paper: 'court-order' }, undefined)).toBeUndefined();
  });

  it('stands on a paper that shows the ground: no birth certificate makes a court’s guardian', () => {
    const shown = bases.map((basis) => papers.filter((paper) => paperShows(basis, paper)));
    expect(shown).toEqual([
      ['court-order', 'letters-of-guardianship'],
      ['court-order', 'birth-certificate', 'adoption-order'],
    ]);
    const wrong = { basis: 'court', paper: 'birth-certificate' } as const;
    expect(problemWith({ ...wrong, fromOn: '2026-09-01', untilOn: '2027-05-31' }, undefined)).toBe(
      'paper-shows-something-else',
    );
  });
});
