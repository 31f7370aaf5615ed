import type { AnyPermit } from '../../../kernel/access/index.ts';
import { personOf } from '../../../kernel/access/index.ts';
import type { Exchange } from '../../../kernel/http/route.ts';
import { readCode } from '../domain/codes.ts';
import { codeDigest } from '../secrets.ts';
import { settleTries, takeTry } from '../store/tries.ts';
import { bucketsFor } from './sign-in.ts';

/** A code that somebody signed in typed, counted as a try before anybody looks whether it opens anything. */
export interface BroughtCode {
  digest: Buffer;
  /** It was right: the tries before it are forgotten. */
  settle(permit: AnyPermit): Promise<void>;
}

/**
 * Counts one try of a handed-over code by somebody signed in, in an act of its own, so that it stays counted whatever
 * becomes of it. Fails with `sign-in/wait` when one has to wait first.
 */
export async function countCodeTry(
  permit: AnyPermit,
  typed: string,
  exchange: Exchange,
): Promise<BroughtCode> {
  const buckets = bucketsFor(permit, exchange, `brought code ${personOf(permit.actor) ?? ''}`);
  await takeTry(permit, buckets);
  return {
    digest: codeDigest(permit, readCode(typed)),
    settle: (later) => settleTries(later, buckets),
  };
}
