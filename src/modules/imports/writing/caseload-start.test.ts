import { expect, test } from 'vitest';
import { caseloadStart } from './caseload-start.ts';

const today = '2026-11-22';
const start = (coachSince?: string, startedOn?: string, coach: string | undefined = 'Sam') =>
  caseloadStart({ coach, coachSince, startedOn }, today);

test('a caseload begins on the day the sheet gives, and on the day of the import where it gives none', () => {
  expect(start('2025-03-01', '2025-02-01')).toEqual({ since: '2025-03-01' });
  expect(start(today, today)).toEqual({});
  expect(start()).toEqual({});
});

test('a coach who begins on a day to come begins with the import, and it is told', () => {
  expect(start('2026-11-23')).toEqual({ doubt: 'coach-start-ahead' });
});

test('a coach who began before the person started began then all the same, and it is told', () => {
  expect(start('2025-01-31', '2025-02-01')).toEqual({ since: '2025-01-31', doubt: 'coach-start-early' });
});

test('a day without a coach is told and left out', () => {
  expect(caseloadStart({ coach: undefined, coachSince: '2025-01-31', startedOn: undefined }, today)).toEqual({
    doubt: 'coach-start-alone',
  });
});
