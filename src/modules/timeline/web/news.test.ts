import { expect, test } from 'vitest';
import type { FactView, LineEntry } from '../schema.ts';
import { isNothingNew, newsIn } from './news.ts';

const reading = { readerId: 'maya', today: '2026-11-22', now: Date.parse('2026-11-22T12:00:00Z') };

const entry = (id: string, more: Partial<LineEntry> = {}): LineEntry => ({
  id,
  participantId: 'maya',
  kind: 'contact',
  happenedAt: '2026-11-20T10:00:00.000Z',
  recordedAt: '2026-11-20T10:00:00.000Z',
  authorId: 'sam',
  authorKind: 'staff',
  category: 'note',
  audience: 'team',
  data: {},
  words: {},
  answers: [],
  ...more,
});

const answerOf = (kind: string): FactView => ({ ...entry('answer'), kind, authorId: 'maya' });

const fromTeam = entry('m2', { kind: 'message', data: { from: 'team' } });
const fromMaya = entry('m1', { kind: 'message', authorId: 'maya', data: { from: 'participant' } });

test('a message of the team is new until it was opened here or answered', () => {
  expect(newsIn([fromTeam, fromMaya], reading).messageId).toBe('m2');
  expect(newsIn([fromTeam], { ...reading, openedId: 'm2' }).messageId).toBeUndefined();
  expect(newsIn([fromMaya, fromTeam], reading).messageId).toBeUndefined();
  const old = { ...fromTeam, happenedAt: '2026-10-20T10:00:00.000Z' };
  expect(newsIn([old], reading).messageId).toBeUndefined();
});

test('what others would put into the plan waits until it is taken up or declined', () => {
  const idea = entry('idea', { kind: 'plan-line', data: { part: 'goal' } });
  const mine = entry('mine', { kind: 'plan-line', authorKind: 'participant', data: { fromId: 'idea' } });
  const byGuardian = entry('g', { kind: 'plan-line', authorKind: 'family', data: { fromId: 'idea' } });
  expect(newsIn([idea], reading).suggestions).toBe(1);
  expect(newsIn([mine, idea], reading).suggestions).toBe(0);
  expect(newsIn([byGuardian, idea], reading).suggestions).toBe(0);
  expect(newsIn([{ ...idea, answers: [answerOf('plan-decline')] }], reading).suggestions).toBe(0);
});

test('the day to look at the plan again is told when it is close, by the latest that was set', () => {
  const on = (onDate: string, of = 'plan') => entry(onDate, { kind: 'plan-review', data: { of, onDate } });
  expect(newsIn([on('2026-11-25'), on('2026-11-01')], reading).reviews).toEqual([
    { of: 'plan', onDate: '2026-11-25' },
  ]);
  expect(newsIn([on('2026-12-20'), on('2026-11-01')], reading).reviews).toEqual([]);
  expect(newsIn([on('2026-11-20', 'hard')], reading).reviews).toEqual([{ of: 'hard', onDate: '2026-11-20' }]);
});

test('what staff wrote of a meeting waits for the participant’s own word for two weeks', () => {
  const met = entry('met', { data: { outcome: 'kept' } });
  expect(newsIn([met], reading).toAgree).toBe(1);
  expect(newsIn([{ ...met, answers: [answerOf('co-sign')] }], reading).toAgree).toBe(0);
  expect(newsIn([{ ...met, happenedAt: '2026-11-01T10:00:00.000Z' }], reading).toAgree).toBe(0);
  expect(isNothingNew(newsIn([], reading))).toBe(true);
});
