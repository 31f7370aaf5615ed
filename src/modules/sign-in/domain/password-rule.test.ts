import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonPasswords } from './common-passwords.ts';
import { passwordProblem, shortestPassword } from './password-rule.ts';

describe('a new password', () => {
  it('needs twelve characters, and nothing else about their kind', () => {
    expect(passwordProblem('elevenchars')).toBe('sign-in/password-too-short');
    expect(passwordProblem('a quiet river')).toBeUndefined();
    expect(passwordProblem('ñandúes en el río')).toBeUndefined();
  });

  it('is counted in characters a person sees: twelve emoji are twelve', () => {
    expect(passwordProblem('🌱🌿🍀🌻🌼🌷🌹🥀🌺🌸💐')).toBe('sign-in/password-too-short');
    expect(passwordProblem('🌱🌿🍀🌻🌼🌷🌹🥀🌺🌸💐🪴')).toBeUndefined();
  });

  it.each([
    'password1234',
    'PassWord1234',
    'aaaaaaaaaaaa',
    'abcabcabcabcab',
    '123456789012',
    'zyxwvutsrqpon',
  ])('that everybody picks is refused: %s', (password) => {
    expect(passwordProblem(password)).toBe('sign-in/password-too-common');
  });

  it('is not the sign-in name', () => {
    expect(passwordProblem('Ana.Reyes@example.org', 'ana.reyes@example.org ')).toBe(
      'sign-in/password-is-login',
    );
  });

  it('may be long, but not so long that hashing it becomes work', () => {
    expect(passwordProblem('pq'.repeat(30).concat('x9 tree').repeat(4))).toBe('sign-in/password-too-long');
  });

  it('of any twelve to two hundred random characters passes', () => {
    const random = fc
      .uint8Array({ minLength: 16, maxLength: 60 })
      .map((bytes) => Buffer.from(bytes).toString('base64'));
    fc.assert(
      fc.property(random, (password) => {
        fc.pre(new Set(password).size > 6);
        expect(passwordProblem(password)).toBeUndefined();
      }),
    );
  });

  it('list of the common ones holds none that its length already refuses', () => {
    expect([...commonPasswords].filter((one) => [...one].length < shortestPassword)).toEqual([]);
    expect([...commonPasswords].filter((one) => one !== one.toLowerCase())).toEqual([]);
  });
});
