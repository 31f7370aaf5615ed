import { createHash, randomBytes } from 'node:crypto';
import type { AnyPermit } from '../../kernel/access/index.ts';
import { keyRing } from '../../kernel/access/index.ts';
import { spellCode } from './domain/codes.ts';

/** 256 bits that nobody guesses: what a cookie or a script holds. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Enough for a secret of 256 bits; nothing shorter may be kept this way. */
export const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export const newCode = (length: number): string => spellCode(randomBytes(length));

/** For what is short enough to be tried out: without the installation's key the digest in a stolen table tells nothing. */
export const codeDigest = (permit: AnyPermit, code: string): Buffer =>
  keyRing(permit).derive('sign-in codes').mac(code);

export const bucketDigest = (permit: AnyPermit, key: string): Buffer =>
  keyRing(permit).derive('sign-in tries').mac(key);
