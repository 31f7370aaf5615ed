import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../lib/dates.ts';
import { addYears, daysLeft, dueOn, provisionalSchedule } from './domain.ts';

const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1950-01-01', count));
const schedules = fc.record({
  years: fc.integer({ min: 1, max: 30 }),
  notBeforeAge: fc.option(fc.integer({ min: 18, max: 40 }), { nil: undefined }),
});

describe('the day a record may be destroyed', () => {
  it('never comes while an episode is open or somebody walks with the person', () => {
    fc.assert(
      fc.property(schedules, days, (schedule, lastOn) => {
        expect(dueOn(schedule, { lastOn, inUse: true })).toBeUndefined();
      }),
    );
  });

  it('is never sooner than the years after the last entry, nor before the age for the young', () => {
    fc.assert(
      fc.property(schedules, days, fc.option(days, { nil: undefined }), (schedule, lastOn, birthOn) => {
        const due = dueOn(schedule, { lastOn, inUse: false, birthOn }) ?? '';
        const candidates = [addYears(lastOn, schedule.years)];
        if (birthOn && schedule.notBeforeAge) candidates.push(addYears(birthOn, schedule.notBeforeAge));
        expect(due).toBe(candidates.sort().at(-1));
      }),
    );
  });

  it('falls on the 28th of February where the year has no 29th', () => {
    expect(dueOn({ years: 7 }, { lastOn: '2024-02-29', inUse: false })).toBe('2031-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  it('keeps the record of somebody who was sixteen until they are twenty-five', () => {
    expect(dueOn(provisionalSchedule, { lastOn: '2026-06-01', inUse: false, birthOn: '2010-03-05' })).toBe(
      '2035-03-05',
    );
  });
});

it('a request that was not answered in time shows how late it is', () => {
  expect(daysLeft('2026-12-22', '2026-11-22')).toBe(30);
  expect(daysLeft('2026-11-20', '2026-11-22')).toBe(-2);
});

it('nothing is destroyed unasked under the schedule nobody has looked at yet', () => {
  expect(provisionalSchedule).toMatchObject({ automatic: false, onRequest: false });
  expect(provisionalSchedule.source).toContain('provisional');
});
