import { expect, test } from 'vitest';
import type { SeenFact } from './gather.ts';
import { besideIn, clockIn, gather } from './gather.ts';

const now = new Date('2026-11-24T15:00:00Z');
const zone = 'America/New_York';
let count = 0;
const fact = (kind: string, happenedAt: string, data = {}, words = {}): SeenFact => {
  count += 1;
  return { id: `f${count}`, kind, happenedAt: new Date(happenedAt), data, words };
};

test('a contact late in the evening counts on the day it was there, not in Greenwich', () => {
  expect(gather([fact('contact', '2026-11-24T03:30:00Z', { outcome: 'kept' })], { now, zone }).lastKept).toBe(
    '2026-11-23',
  );
});

test('only the latest attendance of each group matters', () => {
  const facts = [
    fact('group-attendance', '2026-11-19T23:00:00Z', {
      groupId: 'a',
      name: 'Thursday group',
      present: false,
    }),
    fact('group-attendance', '2026-11-12T23:00:00Z', { groupId: 'a', name: 'Thursday group', present: true }),
    fact('group-attendance', '2026-11-17T23:00:00Z', { groupId: 'b', name: 'Tuesday group', present: true }),
  ];
  expect(gather(facts, { now, zone }).groups.map(({ groupId, present }) => [groupId, present])).toEqual([
    ['a', false],
    ['b', true],
  ]);
});

test('a try that did not work out is no contact', () => {
  const around = gather([fact('contact', '2026-11-20T15:00:00Z', { outcome: 'not-reached' })], { now, zone });
  expect(around.lastKept).toBeUndefined();
  expect(around.lastTry).toEqual({ on: '2026-11-20', outcome: 'not-reached' });
});

test('company is what took place: kept contacts and groups attended', () => {
  const facts = [
    fact('contact', '2026-11-20T15:00:00Z', { outcome: 'kept' }),
    fact('contact', '2026-11-21T15:00:00Z', { outcome: 'missed' }),
    fact('group-attendance', '2026-11-19T23:00:00Z', { present: true }),
    fact('contact', '2026-09-01T15:00:00Z', { outcome: 'kept' }),
  ];
  expect(besideIn(facts, new Date('2026-10-25T00:00:00Z'))).toBe(2);
});

test('the clock is the place’s own, summer and winter', () => {
  expect(clockIn(zone, new Date('2026-07-01T18:30:00Z'))).toBe('14:30');
  expect(clockIn(zone, new Date('2026-12-01T19:30:00Z'))).toBe('14:30');
});

test('what they wrote is answered by a message from the team or by meeting them, not by a try', () => {
  const wrote = (at: string) => fact('message', at, { from: 'participant' });
  const [second, first] = [wrote('2026-11-23T21:30:00Z'), wrote('2026-11-23T21:20:00Z')];
  const tried = fact('contact', '2026-11-24T13:00:00Z', { outcome: 'not-reached' });
  expect(gather([tried, second, first], { now, zone }).unanswered).toEqual({
    at: first.happenedAt,
    on: '2026-11-23',
    clock: '16:20',
    count: 2,
  });
  const answer = fact('message', '2026-11-23T22:00:00Z', { from: 'team' });
  expect(gather([answer, second, first], { now, zone }).unanswered).toBeUndefined();
  const met = fact('contact', '2026-11-23T23:00:00Z', { outcome: 'kept' });
  expect(gather([met, second, first], { now, zone }).unanswered).toBeUndefined();
});

test('the last check-in, the last plea to be reached and the last wish stand, each by its own time', () => {
  const facts = [
    fact('check-in', '2026-11-24T14:00:00Z', { how: 'good', reach: false }),
    fact('check-in-wish', '2026-11-23T14:00:00Z', { tellHard: true, everyDays: 2 }),
    fact('contact', '2026-11-22T15:00:00Z', { outcome: 'not-reached' }),
    fact('check-in', '2026-11-22T14:00:00Z', { how: 'hard', reach: true }),
    fact('contact', '2026-11-20T15:00:00Z', { outcome: 'kept' }),
  ];
  expect(gather(facts, { now, zone }).checkIn).toEqual({
    last: { at: new Date('2026-11-24T14:00:00Z'), on: '2026-11-24', how: 'good' },
    asked: { at: new Date('2026-11-22T14:00:00Z') },
    tellHard: true,
    rhythm: { everyDays: 2, since: '2026-11-23' },
    keptAt: new Date('2026-11-20T15:00:00Z'),
    triedAt: new Date('2026-11-22T15:00:00Z'),
  });
  expect(gather([fact('contact', '2026-11-20T15:00:00Z')], { now, zone }).checkIn).toBeUndefined();
});
