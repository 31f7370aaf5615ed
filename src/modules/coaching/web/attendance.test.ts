import { expect, test } from 'vitest';
import type { Listed } from './attendance.ts';
import { meetingEntry, ticked, withListed } from './attendance.ts';

const maya: Listed = { id: 'maya', name: 'Maya R.', factId: 'f1' };
const devon: Listed = { id: 'devon', name: 'Devon T.', factId: 'f2' };
const meeting = { id: 'm', groupId: 'g', heldOn: '2026-11-19', startsAt: '17:30', unnamed: 3 };
const at = new Date('2026-11-24T15:00:00Z');
const now = { now: at, zone: 'America/New_York' };

test('whoever is not ticked is not written about', () => {
  const list = ticked(ticked([maya, devon], 'maya', true), 'devon', false);
  expect(meetingEntry(meeting, list, now).people).toEqual([
    { id: 'f1', participantId: 'maya', present: true },
    { id: 'f2', participantId: 'devon', present: false },
  ]);
  expect(meetingEntry(meeting, [maya, devon], now).people).toEqual([]);
});

test('the same tick again takes it away', () => {
  const once = ticked([maya], 'maya', true);
  expect(ticked(once, 'maya', true)).toEqual([maya]);
  expect(ticked(once, 'maya', false)[0]?.present).toBe(false);
});

test('somebody found by name joins the list once, as here', () => {
  const list = withListed([maya], { id: 'devon', name: 'Devon T.' }, 'f9');
  expect(list).toEqual([maya, { ...devon, factId: 'f9', present: true }]);
  expect(withListed(list, { id: 'devon', name: 'Devon T.' }, 'f8')).toEqual(list);
});

test('a meeting is written about the hour the group meets, and never about what is to come', () => {
  expect(meetingEntry(meeting, [], now).happenedAt).toBe('2026-11-19T22:30:00.000Z');
  expect(meetingEntry({ ...meeting, heldOn: '2026-11-24' }, [], now).happenedAt).toBe(at.toISOString());
});
