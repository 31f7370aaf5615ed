import { describe, expect, it, test } from 'vitest';
import type { Episode } from './domain.ts';
import {
  engagementOf,
  followUpDays,
  followUpDoubt,
  gapsBetween,
  joinedBeforeWritten,
  laidOut,
  median,
  proposedFollowUp,
  runTogether,
  tieUntil,
} from './domain.ts';

const episode = (startedOn: string, endedOn?: string, programId = 'coaching'): Episode => ({
  id: startedOn,
  participantId: 'p',
  programId,
  startedOn,
  version: 1,
  ...(endedOn ? { endedOn } : {}),
});

test('two programs at once leave no gap, whichever ends first', () => {
  const housing = episode('2026-01-01', '2026-12-01', 'home');
  expect(gapsBetween([housing, episode('2026-02-01', '2026-03-01'), episode('2026-04-01')])).toEqual([]);
});

test('coming back after a time without any program shows the days between', () => {
  expect(gapsBetween([episode('2026-05-01'), episode('2026-01-01', '2026-03-01')])).toEqual([
    {
      participantId: 'p',
      from: '2026-03-01',
      until: '2026-05-01',
      days: 61,
      fromProgramId: 'coaching',
      pathway: ['coaching'],
    },
  ]);
});

test('a way is the programs in the order they were joined, each time anew after a time without any', () => {
  const stays = [
    episode('2026-01-01', '2026-02-01', 'home'),
    episode('2026-01-15', '2026-03-01', 'coaching'),
    episode('2026-03-01', '2026-04-01', 'coaching'),
    episode('2026-05-01', '2026-06-01', 'home'),
    episode('2026-07-01'),
  ];
  expect(gapsBetween(stays).map(({ pathway }) => pathway)).toEqual([['home', 'coaching'], ['home']]);
});

test('the first and second contacts count from the referral, and an earlier contact does not', () => {
  const referred = { ...episode('2026-01-10'), referredOn: '2026-01-05' };
  expect(engagementOf(referred, ['2026-01-02', '2026-01-12', '2026-01-08'])).toEqual({ first: 3, second: 7 });
  expect(engagementOf(referred, [])).toEqual({});
});

test('a joining that came with a list, or was written down weeks later, tells nothing of how soon somebody was met', () => {
  const joining = { on: '2026-01-01', recordedOn: '2026-01-15', imported: false };
  expect(joinedBeforeWritten(joining)).toBe(false);
  expect(joinedBeforeWritten({ ...joining, recordedOn: '2026-01-16' })).toBe(true);
  expect(joinedBeforeWritten({ ...joining, recordedOn: '2026-01-01', imported: true })).toBe(true);
});

test('someone with a follow-up keeps their team until a month after the last date', () => {
  expect(tieUntil({ kind: 'scheduled', on: ['2027-01-31', '2026-06-30'] })).toBe('2027-03-02');
  expect(tieUntil({ kind: 'none', choice: 'Moved away' })).toBeUndefined();
});

test('follow-up is proposed over a year', () => {
  const year = ['2026-01-31', '2026-04-01', '2026-06-30', '2027-01-01'];
  expect(proposedFollowUp('2026-01-01', '2026-01-01')).toEqual(year);
});

test('for an end written down late, only days are proposed on which somebody can still ask', () => {
  expect(proposedFollowUp('2026-01-01', '2026-04-01')).toEqual(['2026-06-30', '2027-01-01']);
  expect(proposedFollowUp('2020-01-01', '2026-01-01')).toEqual(proposedFollowUp('2026-01-01', '2026-01-01'));
});

test('a schedule of follow-up begins no earlier than the end, and has a day that is still ahead', () => {
  expect(followUpDoubt(['2026-02-28', '2026-09-01'], '2026-03-01', '2026-06-01')).toBe('before-end');
  expect(followUpDoubt(['2026-04-01', '2026-06-01'], '2026-03-01', '2026-06-01')).toBe('all-past');
  expect(followUpDoubt(['2026-04-01', '2026-06-02'], '2026-03-01', '2026-06-01')).toBeUndefined();
});

test('the median of an even count lies between the two in the middle', () => {
  expect(median([5, 1, 3, 9])).toBe(4);
  expect(median([])).toBeUndefined();
});

test('a promised day is asked, missed, due or ahead, and only the last that passed is still due', () => {
  const days = ['2026-04-23', '2026-06-22', '2026-09-21'];
  const states = (contacts: string[], today: string) =>
    followUpDays(days, contacts, today).map(({ state }) => state);
  expect(states([], '2026-04-01')).toEqual(['ahead', 'ahead', 'ahead']);
  expect(states(['2026-04-20'], '2026-05-01')).toEqual(['asked', 'ahead', 'ahead']);
  expect(states([], '2026-06-12')).toEqual(['due', 'ahead', 'ahead']);
  expect(states(['2026-04-25'], '2026-11-22')).toEqual(['asked', 'not-asked', 'due']);
  expect(states(['2026-06-10'], '2026-06-15')).toEqual(['not-asked', 'asked', 'ahead']);
  expect(states(['2026-10-30'], '2026-11-22')).toEqual(['not-asked', 'not-asked', 'asked']);
});

describe('somebody in several programs at once', () => {
  const inProgram = (name: string, startedOn: string, endedOn?: string) => ({
    name,
    startedOn,
    endedOn,
  });

  it('is told that they run side by side, since the last of them began', () => {
    expect(
      runTogether([inProgram('Coaching', '2026-01-10'), inProgram('Job support', '2026-05-02')]),
    ).toEqual({ names: ['Coaching', 'Job support'], since: '2026-05-02' });
  });

  it('is not told so of what is over, nor of one program twice', () => {
    expect(
      runTogether([
        inProgram('Coaching', '2026-01-10'),
        inProgram('Job support', '2026-05-02', '2026-06-01'),
      ]),
    ).toBeUndefined();
    expect(runTogether([inProgram('Coaching', '2026-01-10')])).toBeUndefined();
  });

  it('is drawn on one scale from the first beginning until today, so that what overlaps is seen', () => {
    const treatment = { startedOn: '2026-01-01', endedOn: '2026-01-26' };
    const reintegration = { startedOn: '2026-01-11' };
    expect(laidOut([treatment, reintegration], '2026-02-20')).toEqual([
      { from: 0, width: 50 },
      { from: 20, width: 80 },
    ]);
    expect(laidOut([{ startedOn: '2026-02-20' }], '2026-02-20')).toEqual([{ from: 0, width: 1 }]);
  });
});
