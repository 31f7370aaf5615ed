import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAlphabet, printCode, readCode, spellCode } from './codes.ts';

const code = fc.uint8Array({ minLength: 8, maxLength: 10 }).map(spellCode);

describe('a code handed over on paper', () => {
  it('is read back whatever way it was typed: small letters, spaces, dashes', () => {
    const between = fc.constantFrom('', ' ', '-', ' – ');
    fc.assert(
      fc.property(code, between, fc.boolean(), (one, gap, small) => {
        const typed = [...one].join(gap);
        expect(readCode(small ? typed.toLowerCase() : typed)).toBe(one);
        expect(readCode(printCode(one))).toBe(one);
      }),
    );
  });

  it('has no letters that look like others, and forgives them when typed', () => {
    expect(codeAlphabet).toHaveLength(32);
    expect(codeAlphabet).not.toMatch(/[ILOU]/);
    expect(readCode('o1iL-O0')).toBe('011100');
  });

  it('is printed in two halves', () => {
    expect(printCode('K7QM3X9T')).toBe('K7QM-3X9T');
  });
});
