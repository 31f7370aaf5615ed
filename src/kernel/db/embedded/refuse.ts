import { Failure } from '../../failure.ts';

/** What is written about starting, stopping, backing up: a sentence for people, facts for machines. */
export type EmbeddedLog = (message: string, facts?: Record<string, unknown>) => void;

/** A failure whose `detail` is a sentence the operator can act on. */
export function refusal(code: string, detail: string, cause?: unknown): Failure {
  return new Failure('unavailable', `database/${code}`, { detail, cause });
}

/** Code of a system error ('ENOENT') or an SQLSTATE ('57P03'); undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

export const isMissing = (error: unknown): boolean => errorCode(error) === 'ENOENT';
