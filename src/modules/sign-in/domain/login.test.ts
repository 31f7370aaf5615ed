import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLogin } from './login.ts';

describe('a sign-in name', () => {
  it('is one name in capitals, with spaces around it, and in the letters of a phone’s keyboard', () => {
    expect(foldLogin(' Ana.Reyes@Example.org ')).toBe('ana.reyes@example.org');
    expect(foldLogin('ａｎａ')).toBe('ana');
    expect(foldLogin('JOSÉ')).toBe(foldLogin('jose\u0301'));
  });

  it('is folded once and for all', () => {
    fc.assert(fc.property(fc.string(), (login) => foldLogin(foldLogin(login)) === foldLogin(login)));
  });
});
