import type { z } from 'zod';
import type { Access } from '../access/access.ts';

/** What a running job holds: access to ask for permits with, whose organization it serves, and a signal to stop. */
export interface JobContext {
  readonly access: Access;
  readonly orgId: string;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

export interface Job<Data = unknown> {
  readonly name: string;
  /** One sentence for the administrator's list. */
  readonly says: string;
  readonly data: z.ZodType<Data>;
  /** Tries again this often after a failure; every handler is idempotent. */
  readonly retries: number;
  /** Longest time one run may take, in seconds, before it is started again elsewhere. */
  readonly expiresInSeconds: number;
  /** UTC cron of a job that runs on a clock, once for each organization. */
  readonly every?: string;
  run(context: JobContext, data: Data): Promise<void>;
}

/** A job whose data type is forgotten, as the runner walks it. */
export type AnyJob = Job<never> | Job<unknown>;

export function defineJob<Data>(job: Job<Data>): Job<Data> {
  return job;
}
