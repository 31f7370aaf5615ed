import { expect, test } from 'vitest';
import { literal } from './literal.ts';

test('a text stays one text, whatever is in it', () => {
  expect(literal("O'Neil")).toBe("'O''Neil'");
  expect(literal("'; drop table facts; --")).toBe("'''; drop table facts; --'");
  expect(literal("\\'; --")).toBe(" E'\\\\''; --'");
});

test('nothing is null, and a zero byte is refused', () => {
  expect([literal(undefined), literal(null), literal('')]).toEqual(['null', 'null', "''"]);
  expect(() => literal('a\0b')).toThrow('kernel/bad-literal');
});
