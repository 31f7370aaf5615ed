import { expect, test } from 'vitest';
import type { Letter } from '../../../web/outbox/index.ts';
import type { LineEntry } from '../schema.ts';
import { openSteps } from './open-steps.ts';
import { deedIn, newEntries, offLetter, ownLetters, withWaiting, wordsIn } from './waiting-line.ts';

const letter = (id: string, end: string, body: object, more: Partial<Letter> = {}): Letter => ({
  id,
  path: `/participants/maya/${end}`,
  body: { id, ...body },
  about: { id: 'maya', name: 'Maya R.' },
  keptAt: `2026-11-22T10:0${id.length}:00.000Z`,
  ...more,
});

const entry = (id: string, more: Partial<LineEntry> = {}): LineEntry => ({
  id,
  participantId: 'maya',
  kind: 'own-words',
  happenedAt: '2026-11-20T10:00:00.000Z',
  recordedAt: '2026-11-20T10:00:00.000Z',
  authorId: 'maya',
  authorKind: 'participant',
  category: 'note',
  audience: 'team',
  data: {},
  words: { said: 'I went to the group.' },
  answers: [],
  ...more,
});

const step = entry('step', {
  kind: 'next-step',
  data: { owner: 'participant', dueOn: '2026-11-24' },
  words: { what: 'Call the school' },
});

test('what somebody wrote without a network stands at the top of their line, the latest first', () => {
  const letters = [
    letter('a', 'own-words', { said: 'I slept.', audience: 'team' }),
    letter('bb', 'returns-to-use', { said: 'I used on Saturday.', audience: 'just-us' }),
    letter('ccc', 'strengths', { what: 'I can cook', origin: 'earlier' }),
  ];
  expect(newEntries(letters, 'maya')).toMatchObject([
    { id: 'ccc', kind: 'strength', data: { origin: 'earlier' }, words: { what: 'I can cook' } },
    { id: 'bb', kind: 'return-to-use', audience: 'just-us', words: { said: 'I used on Saturday.' } },
    { id: 'a', kind: 'own-words', audience: 'team', words: { said: 'I slept.' }, authorId: 'maya' },
  ]);
});

test('a step that was done without a network is no open step any more', () => {
  const shown = withWaiting([step], [letter('a', 'steps/step/done', {})], 'maya');
  expect(openSteps(shown)).toEqual([]);
  expect(shown[0]?.answers).toMatchObject([{ id: 'a', kind: 'step-done', authorId: 'maya' }]);
});

test('a step that was put off stands at its new day, and can be put off and done from there', () => {
  const move = letter('m', 'steps/step/move', { dueOn: '2026-11-27' });
  const [moved] = openSteps(withWaiting([step], [move], 'maya'));
  expect(moved).toMatchObject({ id: 'm', amendsId: 'step', data: { dueOn: '2026-11-27' } });
  const done = letter('d', 'steps/m/done', {});
  expect(openSteps(withWaiting([step], [move, done], 'maya'))).toEqual([]);
});

test('an answer stands with its entry, and other words stand in place of the first', () => {
  const letters = [
    letter('yes', 'line/told/answers', { how: 'co-sign' }),
    letter('no', 'line/told/answers', { how: 'dissent', said: 'It was Monday.' }),
    letter('other', 'own-words', { said: 'I went with Ana.', amends: 'mine' }),
  ];
  const [told, mine] = withWaiting([entry('told'), entry('mine')], letters, 'maya');
  expect(told?.answers).toMatchObject([
    { id: 'yes', kind: 'co-sign' },
    { id: 'no', kind: 'dissent', words: { said: 'It was Monday.' } },
  ]);
  expect(mine).toMatchObject({ id: 'other', amendsId: 'mine', words: { said: 'I went with Ana.' } });
  expect(newEntries(letters, 'maya')).toEqual([]);
});

test('a line about which nothing waits stays the very same', () => {
  const entries = [step, entry('mine')];
  const others = [letter('a', 'plan/lines', { what: 'A room' }), letter('b', 'messages', { said: 'Hello' })];
  expect(withWaiting(entries, others, 'maya')).toBe(entries);
  expect(withWaiting(entries, [letter('a', 'steps/step/done', {})], 'jo')).toBe(entries);
});

test('what was refused stands nowhere in the line: it is told with its words', () => {
  const refused = letter('a', 'own-words', { said: 'I slept.' }, { refused: 'This record was erased.' });
  const undo = letter('b', 'line/x/withdraw', {}, { takes: true, refused: 'No.' });
  const off = letter('o', 'signals/quiet/off', {});
  const own = ownLetters([refused, undo, off], 'maya');
  expect(own).toEqual({ waiting: [off], refused: [refused] });
  expect(wordsIn(refused)).toBe('I slept.');
  expect(deedIn(off, 'maya')).toBe('off');
  expect(deedIn(letter('c', 'line/x/answers', { how: 'co-sign' }), 'maya')).toBe('co-sign');
  expect(offLetter(own.waiting, 'quiet')).toBe(off);
  expect(offLetter(own.waiting, 'other')).toBeUndefined();
});
