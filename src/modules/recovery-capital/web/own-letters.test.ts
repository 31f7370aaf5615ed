import { expect, test } from 'vitest';
import type { Letter } from '../../../web/outbox/index.ts';
import { ownLetters } from './own-letters.ts';

const letter = (end: string, body: object, more: Partial<Letter> = {}): Letter => ({
  id: end,
  path: `/participants/maya/${end}`,
  body,
  about: { id: 'maya', name: 'Maya R.' },
  keptAt: '2026-11-22T10:00:00.000Z',
  ...more,
});

test('what waits is told in the words of whoever wrote it, or by the area it is about', () => {
  const letters = [
    letter('strengths', { what: 'I can cook', domain: 'D6' }),
    letter('forms', { answers: { values: { 'd3.1': [], 'd3.2': [] } } }),
    letter('plan/lines', { what: 'A room', data: { part: 'goal', domain: 'D3' } }),
    letter('voices', { who: 'Ana', voice: 'family' }),
    letter('influences', { from: 'D1', to: 'D5', how: 'lifts' }),
  ];
  expect(ownLetters(letters, 'maya')).toMatchObject([
    { what: 'strengths', words: 'I can cook', domain: 'D6' },
    { what: 'forms', words: '', domain: 'D3' },
    { what: 'lines', words: 'A room', domain: 'D3' },
    { what: 'voices', words: 'Ana' },
    { what: 'influences', words: '', domain: 'D1' },
  ]);
});

test('what was done on other pages, by somebody else, or to take something back is not told here', () => {
  const others = [
    letter('messages', { said: 'Hello' }),
    letter('line/x/withdraw', {}, { takes: true, refused: 'No.' }),
    letter('strengths', { what: 'I can cook' }, { path: '/participants/jo/strengths' }),
  ];
  expect(ownLetters(others, 'maya')).toEqual([]);
});
