import { expect, test } from 'vitest';
import { makeFormat } from '../format.ts';
import { beginLine } from './begin-line.ts';

test('a day that begins a line begins with a capital, in Spanish too', () => {
  const spanish = makeFormat('es-US', 'UTC');
  expect(beginLine(spanish.dayName('2026-11-24'), spanish.locale)).toBe('Martes, 24 de noviembre');
  expect(beginLine('sábado y domingo a las 10:00', 'es')).toBe('Sábado y domingo a las 10:00');
});

test('what begins with a number or a capital stays as it is', () => {
  expect(beginLine('24 de noviembre', 'es')).toBe('24 de noviembre');
  expect(beginLine('Tuesday, 24 November', 'en')).toBe('Tuesday, 24 November');
  expect(beginLine('', 'es')).toBe('');
});
