import type { FailureKind } from '../failure.ts';
import { Failure } from '../failure.ts';

/** RFC 9457: what a failed request answers, as application/problem+json. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  fields?: Record<string, string>;
  requestId?: string;
  [extra: string]: unknown;
}

const table: Record<FailureKind, { status: number; title: string }> = {
  invalid: { status: 400, title: 'Something in what was sent does not fit.' },
  unauthenticated: { status: 401, title: 'Please sign in.' },
  forbidden: { status: 403, title: 'Your role does not include this.' },
  'not-found': { status: 404, title: 'Nothing is here, or it is not yours to open.' },
  conflict: { status: 409, title: 'Someone else changed this first.' },
  gone: { status: 410, title: 'This is no longer here.' },
  'consent-required': { status: 403, title: 'The participant has not agreed to this.' },
  'too-many': { status: 429, title: 'Too many tries. Please wait a little.' },
  unavailable: { status: 503, title: 'This is not available right now. Nothing was lost; please try again.' },
  bug: { status: 500, title: 'Something went wrong on our side. Nothing was saved.' },
};

/** Said of every failure with this code that brings no sentence of its own; a page in English shows it above its fields. */
const plainDetail: Readonly<Record<string, string>> = {
  'kernel/invalid': 'Some of this needs another look: what is named does not fit, or is not known here.',
};

export function problemOf(failure: Failure, requestId: string): Problem {
  const { status, title } = table[failure.kind];
  const { detail = plainDetail[failure.code], fields, extra } = failure.facts;
  return {
    ...extra,
    type: `urn:throughline:${failure.code}`,
    title,
    status,
    code: failure.code,
    ...(detail ? { detail } : {}),
    ...(fields ? { fields } : {}),
    requestId,
  };
}

const databaseAway = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '53300',
]);
const diskFull = new Set(['53100', 'ENOSPC', 'EFBIG', '58030', 'EDQUOT']);

// A file that may not grow has no code of its own with PostgreSQL: what tells is which of its functions complained.
const cannotGrow = new Set(['mdextend', 'mdzeroextend']);

const isDiskFull = (code: string, error: unknown): boolean =>
  diskFull.has(code) ||
  (error instanceof Error && 'routine' in error && cannotGrow.has(String(error.routine)));

// A day or a number that no column can hold, such as one in the year 0.
const outOfRange = new Set(['22003', '22007', '22008']);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const lostConnection = (error: unknown): boolean =>
  error instanceof Error &&
  /connection terminated|not currently accepting connections|not queryable|timeout exceeded when trying to connect|client has encountered a connection error/i.test(
    error.message,
  );

/** Whatever was thrown, as one of the closed set of failures. Unknown things are bugs, and tell nothing outside. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  if (isDiskFull(code, error)) {
    return new Failure('unavailable', 'kernel/disk-full', {
      detail: 'The disk of this installation is full. Nothing was saved.',
      cause: error,
    });
  }
  if (databaseAway.has(code) || lostConnection(error)) {
    return new Failure('unavailable', 'kernel/database-away', {
      detail: 'The database is away for a moment. Please try again.',
      retryAfter: 5,
      cause: error,
    });
  }
  if (outOfRange.has(code))
    return new Failure('invalid', 'kernel/out-of-range', {
      detail: 'A date or number in it is too early, too late, too small or too large.',
      cause: error,
    });
  const framework = frameworkFailure(code, error);
  return framework ?? new Failure('bug', 'kernel/unexpected', { cause: error });
}

function frameworkFailure(code: string, error: unknown): Failure | undefined {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Failure('invalid', 'kernel/too-large', {
      detail: 'That is larger than this page accepts.',
      cause: error,
    });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new Failure('invalid', 'kernel/media-type', {
      detail: 'Send JSON (application/json).',
      cause: error,
    });
  if (code.startsWith('FST_ERR_CTP') || error instanceof SyntaxError)
    return new Failure('invalid', 'kernel/not-json', {
      detail: 'That is not well-formed JSON.',
      cause: error,
    });
  return refusedByFramework(error)
    ? new Failure('not-found', 'kernel/not-found', { cause: error })
    : undefined;
}

/** What serves files says so of an address that leads out of its folder, or holds what no name of a file can. */
const refusedByFramework = (error: unknown): boolean =>
  error instanceof Error &&
  'statusCode' in error &&
  typeof error.statusCode === 'number' &&
  error.statusCode >= 400 &&
  error.statusCode < 500;
