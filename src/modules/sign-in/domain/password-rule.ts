import { commonPasswords } from './common-passwords.ts';
import { foldLogin } from './login.ts';

export const shortestPassword = 12;
export const longestPassword = 200;

export type PasswordProblem =
  | 'sign-in/password-too-short'
  | 'sign-in/password-too-long'
  | 'sign-in/password-too-common'
  | 'sign-in/password-is-login';

/** Rows of a keyboard and of the alphabet, as fingers run along them. */
const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  '1234567890qwertyuiop',
];
const backwards = (text: string): string => [...text].reverse().join('');
const allRuns = runs.flatMap((run) => [run + run, backwards(run) + backwards(run)]);

/** 'aaaaaaaaaaaa', 'abcabcabcabc': at most four characters, over and over. */
const repeats = (text: string): boolean => /^(.{1,4}?)\1+.{0,3}$/u.test(text);

/**
 * What is wrong with a new password, if anything. Length counts, composition does not, and what everybody picks is
 * refused (NIST SP 800-63B, 3.1.1.2).
 */
export function passwordProblem(password: string, login?: string): PasswordProblem | undefined {
  const length = [...password].length;
  if (length < shortestPassword) return 'sign-in/password-too-short';
  if (length > longestPassword) return 'sign-in/password-too-long';
  const plain = password.normalize('NFKC').toLowerCase();
  if (commonPasswords.has(plain) || repeats(plain) || allRuns.some((run) => run.includes(plain)))
    return 'sign-in/password-too-common';
  if (login !== undefined && foldLogin(login) === plain) return 'sign-in/password-is-login';
  return undefined;
}
