/** The closed set of ways a request can fail; each has one HTTP status (http/problem.ts). */
export type FailureKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'consent-required'
  | 'too-many'
  | 'unavailable'
  | 'bug';

export interface FailureFacts {
  /** A sentence a person understands; never personal data. */
  detail?: string;
  /** Field path → code of what is wrong with it. */
  fields?: Record<string, string>;
  /** Anything more the page needs, such as both versions of a conflict. Shown only to whoever may read the record. */
  extra?: Record<string, unknown>;
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
  cause?: unknown;
}

/** The one error currency. `code` is owned by a module: 'referrals/already-closed'. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly code: string;
  readonly facts: FailureFacts;

  constructor(kind: FailureKind, code: string, facts: FailureFacts = {}) {
    super(facts.detail ?? code, { cause: facts.cause });
    this.name = 'Failure';
    this.kind = kind;
    this.code = code;
    this.facts = facts;
  }
}

export const notFound = (): Failure =>
  new Failure('not-found', 'kernel/not-found', { detail: 'Nothing is here, or it is not yours to open.' });
