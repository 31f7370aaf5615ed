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

/** One structured, redacting logger for the process. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, redact: { paths, censor: '[removed]' } };
  return destination ? pino(options, destination) : pino(options);
}
