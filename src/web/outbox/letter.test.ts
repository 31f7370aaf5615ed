import { expect, test } from 'vitest';
import { Offline, Problem } from '../problem.ts';
import type { Fate, Letter } from './letter.ts';
import { deliver, fateOf, readLetters, withLetter } from './letter.ts';

const letter = (id: string, more: Partial<Letter> = {}): Letter => ({
  id,
  path: '/participants/p/contacts',
  body: { id },
  about: { id: 'p', name: 'Maya R.' },
  keptAt: '2026-11-24T09:00:00Z',
  ...more,
});

const ids = (letters: readonly Letter[]) => letters.map((one) => one.id);

async function round(letters: readonly Letter[], fates: Record<string, Fate>) {
  const asked: string[] = [];
  let left = [...letters];
  const sent = await deliver(
    letters,
    async (one) => {
      asked.push(one.id);
      return fates[one.id] ?? { what: 'sent' };
    },
    (now) => {
      left = now;
    },
  );
  return { asked, left, sent };
}

test('notes kept without a network go out oldest first, each once', async () => {
  const { asked, left, sent } = await round([letter('a'), letter('b')], {});
  expect(asked).toEqual(['a', 'b']);
  expect(left).toEqual([]);
  expect(sent).toBe(2);
});

test('while the network stays away every note stays, and later ones are not tried', async () => {
  const { asked, left } = await round([letter('a'), letter('b')], { a: { what: 'wait' } });
  expect(asked).toEqual(['a']);
  expect(ids(left)).toEqual(['a', 'b']);
});

test('a note the server refuses is kept with its sentence and does not hold up the next', async () => {
  const fates: Record<string, Fate> = { a: { what: 'refused', why: 'This record was erased.' } };
  const { left, sent } = await round([letter('a'), letter('b')], fates);
  expect(left).toEqual([letter('a', { refused: 'This record was erased.' })]);
  expect(sent).toBe(1);
  expect((await round(left, {})).asked).toEqual([]);
});

test('keeping the same note twice keeps it once', () => {
  const kept = withLetter(withLetter([], letter('a')), letter('a', { body: 'newer' }));
  expect(kept).toEqual([letter('a', { body: 'newer' })]);
});

test('only a real refusal needs a person', () => {
  expect(fateOf(new Offline())).toEqual({ what: 'wait' });
  expect(fateOf(new Problem(503, {}))).toEqual({ what: 'wait' });
  expect(fateOf(new Problem(401, {}))).toEqual({ what: 'wait' });
  expect(fateOf(new Problem(409, { detail: 'Someone changed this first.' }))).toEqual({
    what: 'refused',
    why: 'Someone changed this first.',
  });
});

test('a damaged keeping place loses no page', () => {
  expect(readLetters('{"not": "a list"}')).toEqual([]);
  expect(readLetters('[1, null')).toEqual([]);
  expect(ids(readLetters(JSON.stringify([letter('a'), 7])))).toEqual(['a']);
});
