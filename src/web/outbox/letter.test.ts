import { expect, test } from 'vitest';
import { Offline, Problem } from '../problem.ts';
import type { Fate, Letter } from './letter.ts';
import { areSame, deliver, fateOf, inOrder, isLetter, letterOf, undoOf } from './letter.ts';

const letter = (id: string, more: Partial<Letter> = {}): Letter => ({
  id,
  path: '/participants/p/contacts',
  body: { id },
  about: { id: 'p', name: 'Maya R.' },
  keptAt: '2026-11-24T09:00:00Z',
  ...more,
});

async function round(letters: readonly Letter[], fates: Record<string, Fate>) {
  const asked: string[] = [];
  const sent = await deliver(letters, async (one) => {
    asked.push(one.id);
    return fates[one.id] ?? { what: 'sent' };
  });
  return { asked, sent };
}

test('notes kept without a network go out oldest first, each once', async () => {
  const later = letter('a', { keptAt: '2026-11-24T10:00:00Z' });
  expect(await round(inOrder([later, letter('b')]), {})).toEqual({ asked: ['b', 'a'], sent: 2 });
});

test('while the network stays away later notes are not tried', async () => {
  expect(await round([letter('a'), letter('b')], { a: { what: 'wait' } })).toEqual({ asked: ['a'], sent: 0 });
});

test('a note the server refuses does not hold up the next, and is not tried again', async () => {
  const fates: Record<string, Fate> = { a: { what: 'refused', why: 'This record was erased.' } };
  expect(await round([letter('a'), letter('b')], fates)).toEqual({ asked: ['a', 'b'], sent: 1 });
  const refused = letter('a', { refused: 'This record was erased.' });
  expect(await round([refused], {})).toEqual({ asked: [], sent: 0 });
});

test('a note that was taken back on its turn does not hold up the next', async () => {
  expect(await round([letter('a'), letter('b')], { a: { what: 'gone' } })).toEqual({
    asked: ['a', 'b'],
    sent: 1,
  });
});

test('only a real refusal needs a person', () => {
  expect(fateOf(new Offline(), {})).toEqual({ what: 'wait' });
  expect(fateOf(new Problem(503, {}), {})).toEqual({ what: 'wait' });
  expect(fateOf(new Problem(401, {}), {})).toEqual({ what: 'wait' });
  expect(fateOf(new Problem(409, { detail: 'Someone changed this first.' }), {})).toEqual({
    what: 'refused',
    why: 'Someone changed this first.',
  });
});

test('what undoes an entry that is not there any more has nothing left to do', () => {
  for (const gone of [new Problem(404, {}), new Problem(410, {})])
    expect(fateOf(gone, { takes: true })).toEqual({ what: 'sent' });
  const corrected = new Problem(409, { code: 'timeline/already-corrected' });
  expect(fateOf(corrected, { takes: true })).toEqual({ what: 'sent' });
  expect(fateOf(new Offline(), { takes: true })).toEqual({ what: 'wait' });
});

test('an undo the server refuses needs a person: what was taken back still stands', () => {
  for (const status of [400, 403, 409]) {
    const refused = new Problem(status, { detail: 'This cannot be taken back.' });
    expect(fateOf(refused, { takes: true })).toEqual({ what: 'refused', why: 'This cannot be taken back.' });
  }
});

test('what withdraws another entry is undone by putting that one back', () => {
  const asked = { verb: 'post', path: '/participants/p/signals/s/off', body: { id: 'off' } };
  const about = { id: 'p', name: 'Maya R.' };
  const off = letterOf(new Offline(undefined, asked), about, 'restore');
  expect(off && undoOf(off, 'off').path).toBe('/participants/p/line/off/restore');
  const done = letterOf(new Offline(undefined, { ...asked, path: '/participants/p/steps/s/done' }), about);
  expect(done && undoOf(done, 'off').path).toBe('/participants/p/line/off/withdraw');
});

test('what is read again and says the same is no change, a refusal is', () => {
  expect(areSame([letter('a')], [letter('a')])).toBe(true);
  expect(areSame([letter('a')], [letter('a', { refused: 'No.' })])).toBe(false);
  expect(areSame([letter('a')], [])).toBe(false);
});

test('what a device kept is read as a letter only when it is one', () => {
  expect(isLetter(letter('a'))).toBe(true);
  for (const other of [undefined, null, 7, {}, { id: 'a', path: '/x' }]) expect(isLetter(other)).toBe(false);
});
