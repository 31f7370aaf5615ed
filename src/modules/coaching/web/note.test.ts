import { expect, test } from 'vitest';
import type { Note } from './note.ts';
import { entryOf, isEmptyNote, newNote, noteAmending, noteOfEntry, readNote } from './note.ts';

const at = new Date('2026-11-24T14:32:00.000Z');
const now = { now: at, zone: 'America/New_York' };
const note = (over: Partial<Note> = {}): Note => ({
  ...newNote(now, 'street'),
  said: 'Walking helped.',
  ...over,
});

test('a note in few taps: words and a place, the rest as it usually is', () => {
  const one = note();
  expect(entryOf(one, now)).toEqual({
    id: one.contactId,
    happenedAt: at.toISOString(),
    place: 'street',
    outcome: 'kept',
    audience: 'team',
    said: 'Walking helped.',
  });
});

test('without a place there is nothing to send yet', () => {
  expect(entryOf(note({ place: '' }), now)).toBeUndefined();
  expect(newNote(now, 'moon').place).toBe('');
});

test('a next step travels with its owner and a day counted from today', () => {
  const one = note({ what: 'Tell Ana', owner: 'staff', due: 'week' });
  expect(entryOf(one, now)?.nextStep).toEqual({
    id: one.stepId,
    what: 'Tell Ana',
    owner: 'staff',
    dueOn: '2026-12-01',
  });
  expect(entryOf(note({ what: 'Tell Ana' }), now)?.nextStep?.dueOn).toBe('2026-11-25');
  expect(entryOf(note({ what: ' ' }), now)?.nextStep).toBeUndefined();
});

test('how long it took is told only of what took place', () => {
  expect(entryOf(note({ minutes: '15' }), now)?.minutes).toBe(15);
  expect(entryOf(note({ minutes: 'other', otherMinutes: '45' }), now)?.minutes).toBe(45);
  expect(entryOf(note({ minutes: 'other', otherMinutes: 'long' }), now)?.minutes).toBeUndefined();
  expect(entryOf(note({ minutes: '15', outcome: 'missed' }), now)?.minutes).toBeUndefined();
});

test('goals touched and triggers discussed travel with the note, are kept with it, and come back to be amended', () => {
  const one = note({ goalIds: 'door,bus', triggerIds: 'payday', triggers: 'The smell of rain.' });
  const sent = entryOf(one, now);
  expect(sent).toMatchObject({
    goalIds: ['door', 'bus'],
    triggerIds: ['payday'],
    triggers: 'The smell of rain.',
  });
  expect(noteOfEntry(sent, now)).toMatchObject({ goalIds: 'door,bus', triggers: 'The smell of rain.' });
  expect(readNote(JSON.parse(JSON.stringify(one)), newNote(now))).toEqual(one);
  expect(isEmptyNote({ ...newNote(now), goalIds: 'door' })).toBe(false);
  expect(entryOf(note(), now)).not.toHaveProperty('goalIds');
});

test('an earlier time is sent as it was set, now as it is when saved', () => {
  expect(entryOf(note({ when: 'earlier', happenedAt: '2026-11-23T09:15' }), now)?.happenedAt).toBe(
    '2026-11-23T14:15:00.000Z',
  );
  expect(entryOf(note({ when: 'earlier', happenedAt: '' }), now)?.happenedAt).toBe(at.toISOString());
});

test('what a device kept comes back whole, with the same ids, so that it is sent once', () => {
  const one = note({ what: 'Tell Ana' });
  expect(readNote(JSON.parse(JSON.stringify(one)), newNote(now))).toEqual(one);
  expect(readNote({ contactId: 'c', said: 7, stray: 'x' }, note({ said: '' }))).toEqual(
    expect.objectContaining({ contactId: 'c', said: '' }),
  );
  expect(readNote('nothing of the kind', newNote(now))).toBeUndefined();
});

test('a note that waited without a network opens again as it was', () => {
  const one = note({ what: 'Tell Ana', minutes: '45', audience: 'just-us' });
  const sent = entryOf({ ...one, minutes: 'other', otherMinutes: '45' }, now);
  const opened = noteOfEntry(JSON.parse(JSON.stringify(sent)), now);
  expect(opened && entryOf(opened, now)).toEqual(sent);
});

test('amending begins with the entry as it stands', () => {
  const fact = {
    id: 'f1',
    kind: 'contact',
    happenedAt: '2026-11-20T10:05:00.000Z',
    recordedAt: '2026-11-20T18:00:00.000Z',
    audience: 'just-us',
    data: { place: 'phone', outcome: 'kept', minutes: 20 },
    words: { said: 'Six parts.', note: 'Checked with legal aid.' },
  } as const;
  const amending = noteAmending(fact, now);
  expect(entryOf(amending, now)).toMatchObject({
    amends: 'f1',
    happenedAt: fact.happenedAt,
    place: 'phone',
    minutes: 20,
    said: 'Six parts.',
    note: 'Checked with legal aid.',
    audience: 'just-us',
  });
  expect(amending.contactId).not.toBe('f1');
});

test('only words are worth keeping', () => {
  expect(isEmptyNote(newNote(now, 'home'))).toBe(true);
  expect(isEmptyNote(note())).toBe(false);
});
