import { expect, test } from 'vitest';
import type { Letter } from '../../../web/outbox/index.ts';
import type { Profile } from '../schema.ts';
import { withWaiting } from './waiting-profile.ts';

const profile: Profile = {
  strengths: [{ id: 'cook', what: 'I can cook', origin: 'earlier', mayPlace: true }],
  helps: [],
  influences: [],
  voices: [],
  instruments: [],
  readings: [],
  changes: [],
  services: [],
  groups: [],
  names: {},
  abilities: [],
};

const letter = (id: string, end: string, body: object, over: Partial<Letter> = {}): Letter => ({
  id,
  path: `/participants/maya/${end}`,
  body: { id, ...body },
  about: { id: 'maya', name: 'Maya' },
  keptAt: '2026-11-22T10:00:00.000Z',
  ...over,
});

const shown = (...letters: Letter[]) => withWaiting(profile, letters, 'maya');

test('a strength written without a network stands in its area at once, marked as waiting', () => {
  const told = shown(letter('drive', 'strengths', { what: 'I can drive', origin: 'new', domain: 'D6' }));
  expect(told.strengths).toMatchObject([
    { id: 'cook' },
    { id: 'drive', what: 'I can drive', origin: 'new', domain: 'D6', mayPlace: false },
  ]);
  expect([...told.waiting.keys()]).toEqual(['drive']);
});

test('what helps, and where a strength belongs, stand in their places as well', () => {
  const told = shown(
    letter('quiet', 'what-helps', { what: 'A quiet room' }),
    letter('tag', 'strengths/cook/place', { domain: 'D6' }),
  );
  expect(told.helps).toEqual([{ id: 'quiet', what: 'A quiet room' }]);
  expect(told.strengths).toMatchObject([{ id: 'cook', domain: 'D6', mayPlace: false }]);
  expect([...told.waiting.keys()]).toEqual(['quiet', 'cook']);
});

test('what was refused, taken back, or is about somebody else has no place', () => {
  const told = shown(
    letter('a', 'strengths', { what: 'Late' }, { refused: 'Not now.' }),
    letter('b', 'line/cook/withdraw', {}, { takes: true }),
    letter('c', 'strengths', { what: 'Theirs' }, { path: '/participants/jo/strengths' }),
    letter('d', 'strengths/gone/place', { domain: 'D6' }),
  );
  expect(told).toEqual({ ...profile, waiting: new Map() });
});

test('nothing waits: the profile is as the server told it', () => {
  expect(shown()).toEqual({ ...profile, waiting: new Map() });
});
