import { Failure } from '../../kernel/failure.ts';
import type { PasswordProblem } from './domain/password-rule.ts';

/** One answer for an unknown name, a wrong password and an account that has ended. */
export const notRecognized = (): Failure =>
  new Failure('unauthenticated', 'sign-in/not-recognized', {
    detail: 'That did not match. Please check what you typed and try again.',
  });

/** The first step was right, so it may be said which one was not. */
export const wrongSecondStep = (): Failure =>
  new Failure('unauthenticated', 'sign-in/wrong-code', {
    detail: 'That code does not fit. Please try the next one.',
  });

export const codeNotRecognized = (): Failure =>
  new Failure('unauthenticated', 'sign-in/code-not-recognized', {
    detail:
      'That code does not open anything. A code works once and for two days; your coach can give you a new one.',
  });

export const tooSoon = (seconds: number): Failure =>
  new Failure('too-many', 'sign-in/wait', {
    detail: 'There were several tries that did not match. Please wait a moment before the next one.',
    retryAfter: seconds,
    extra: { waitSeconds: seconds },
  });

export const startAgain = (): Failure =>
  new Failure('gone', 'sign-in/start-again', { detail: 'That took too long. Please start again.' });

export const weakPassword = (field: string, problem: PasswordProblem): Failure =>
  new Failure('invalid', 'sign-in/weak-password', {
    detail: 'Please choose another password: at least 12 characters, and not one that everybody uses.',
    fields: { [field]: problem },
  });

export const loginTaken = (): Failure =>
  new Failure('conflict', 'sign-in/login-taken', {
    detail: 'That sign-in name is taken. Please choose another one.',
    fields: { login: 'sign-in/login-taken' },
  });
