import { expect, test } from 'vitest';
import { answerOf, readNumber, textOf } from './answer-texts.ts';

test.each([
  ['7', 7],
  [' 7,5 ', 7.5],
  ['-0.25', -0.25],
  ['1 200', 1200],
])('%s is read as the number it is', (text, value) => expect(readNumber(text)).toBe(value));

test.each(['', 'seven', '1.2.3', '7 kg', '1e9'])('“%s” is no number', (text) =>
  expect(readNumber(text)).toBeUndefined(),
);

test('an empty field answers nothing', () => {
  expect(answerOf('  ', { kind: 'string' })).toBeUndefined();
});

test('what is no number is kept as it was written, so that it can be mended', () => {
  expect(answerOf('many', { kind: 'integer' })).toEqual({ kind: 'string', value: 'many' });
  expect(answerOf('7', { kind: 'integer' })).toEqual({ kind: 'integer', value: 7 });
});

test('days, times and instants come back as they were written', () => {
  expect(answerOf('2026-11-24', { kind: 'date' })).toEqual({ kind: 'date', value: '2026-11-24' });
  expect(answerOf('09:30', { kind: 'time' })).toEqual({ kind: 'time', value: '09:30:00' });
  expect(textOf(answerOf('09:30', { kind: 'time' }))).toBe('09:30');
  expect(textOf(answerOf('2026-11-24T09:30', { kind: 'dateTime' }))).toBe('2026-11-24T09:30');
});
