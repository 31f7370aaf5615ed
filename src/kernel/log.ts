import type { DestinationStream, Logger } from 'pino';
import { pino } from 'pino';

export type Log = Logger;

/** Keys that can hold personal data or secrets; their values never reach a line, at any level. */
const secret = [
  'password',
  'token',
  'code',
  'cookie',
  'authorization',
  'words',
  'said',
  'name',
  'phone',
  'email',
  'body',
];

const paths = secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

interface ErrorView {
  type: string;
  message?: string;
  stack: string;
  [fact: string]: unknown;
}

// Of what a database says of a refusal, the parts that name no value.
const places = ['severity', 'schema', 'table', 'column', 'constraint', 'routine'] as const;

/** PostgreSQL quotes values and whole rows, and a reader of JSON quotes what it could not read. */
const quotes = (error: Error): boolean => 'severity' in error || error instanceof SyntaxError;

const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');

/** An error without what anybody wrote: where it happened, of which kind, and only sentences that are our own. */
function viewOf(error: unknown): ErrorView | undefined {
  if (!(error instanceof Error)) return undefined;
  const cause = viewOf(error.cause);
  const facts: Record<string, unknown> = Object.fromEntries(
    Object.entries(error).filter(([name]) => places.some((place) => place === name)),
  );
  return {
    type: error.name,
    ...(quotes(error) ? {} : { message: error.message }),
    // Not `code`: that name is taken out wherever it stands, since codes open doors.
    ...('code' in error && typeof error.code === 'string' ? { errorCode: error.code } : {}),
    ...facts,
    stack: framesOf(error),
    ...(cause ? { cause } : {}),
  };
}

/** One structured, redacting logger for the process. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, redact: { paths, censor: '[removed]' }, serializers: { err: viewOf } };
  return destination ? pino(options, destination) : pino(options);
}
