import { expect, test } from 'vitest';
import { Problem } from '../../../web/api.ts';
import { standingOf } from './other-words.ts';
import { mayReword, wordsOf } from './rewording.ts';

const entry = { kind: 'own-words', words: { said: 'I walked.' }, authorId: 'maya' };
const abilities = ['own-words.write', 'return-to-use.write', 'strength.write'];
const maya = { readerId: 'maya', own: true, abilities };

test('a participant may reword what they wrote on their own line', () => {
  expect(mayReword({ entry, ...maya })).toBe(true);
  expect(mayReword({ entry: { ...entry, kind: 'strength', words: { what: 'My sister' } }, ...maya })).toBe(
    true,
  );
});

test('nobody rewords what another wrote, what was struck, or a kind that has no words of theirs', () => {
  expect(mayReword({ entry: { ...entry, authorId: 'sam' }, ...maya })).toBe(false);
  expect(mayReword({ entry: { ...entry, struckAt: '2026-11-20T15:00:00.000Z' }, ...maya })).toBe(false);
  expect(mayReword({ entry: { ...entry, kind: 'contact' }, ...maya })).toBe(false);
  expect(mayReword({ entry, ...maya, own: false })).toBe(false);
  expect(mayReword({ entry, ...maya, abilities: [] })).toBe(false);
});

test('a clinician amends a clinical note of theirs on the participant’s line, and nobody else does', () => {
  const note = { kind: 'clinical-note', words: { note: 'Sleeps better.' }, authorId: 'lee' };
  const lee = { readerId: 'lee', own: false, abilities: ['clinical-note.write', 'own-words.write'] };
  expect(mayReword({ entry: note, ...lee })).toBe(true);
  expect(mayReword({ entry: note, ...lee, readerId: 'sam' })).toBe(false);
  expect(mayReword({ entry: note, ...maya })).toBe(false);
  expect(mayReword({ entry: { ...entry, authorId: 'lee' }, ...lee })).toBe(false);
});

test('where another phone was first, its words are at hand', () => {
  const theirs = { id: 'there', kind: 'own-words', words: { said: 'I walked far.' } };
  const problem = new Problem(409, { code: 'timeline/already-corrected', theirs });
  expect(standingOf(entry, problem)).toEqual({ id: 'there', words: 'I walked far.' });
  expect(standingOf(entry, new Problem(409, { code: 'timeline/already-corrected' }))).toBeUndefined();
  expect(standingOf(entry, new Problem(410, { code: 'timeline/erased', theirs }))).toBeUndefined();
  expect(wordsOf(theirs)).toBe('I walked far.');
});
