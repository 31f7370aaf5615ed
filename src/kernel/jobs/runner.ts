import { createHash, randomUUID } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import type { Access } from '../access/access.ts';
import type { Endpoint } from '../db/database.ts';
import type { Log } from '../log.ts';
import { jobsSchema } from './install.ts';
import type { AnyJob, Job } from './job.ts';

interface Envelope {
  orgId: string;
  data: unknown;
}

interface RunnerParts {
  endpoint: Endpoint;
  jobs: readonly AnyJob[];
  access: Access;
  log: Log;
  /** Every organization of the installation, for jobs that run on a clock. */
  listOrganizations: () => Promise<string[]>;
}

/** Starts the workers: each job at least once, a failed one again later, a killed worker's taken over. */
export async function startJobs(parts: RunnerParts): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({
    ...parts.endpoint,
    schema: jobsSchema,
    max: 3,
    migrate: false,
    createSchema: false,
  });
  boss.on('error', (error) => parts.log.warn({ message: error.message }, 'the job queue had trouble'));
  await boss.start();
  for (const job of parts.jobs as readonly Job<unknown>[]) await work(boss, job, parts);
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) };
}

async function work(boss: PgBoss, job: Job<unknown>, parts: RunnerParts): Promise<void> {
  const options = { pollingIntervalSeconds: 1, batchSize: 1 };
  await boss.work<Partial<Envelope>>(job.name, options, async (taken) => {
    for (const { id, data, signal } of taken)
      if (data.orgId === undefined) await passOn(boss, job, id, parts);
      else await runOne(job, { orgId: data.orgId, data: data.data }, signal, parts);
  });
  if (job.every) await boss.schedule(job.name, job.every, {}, { tz: 'UTC' });
}

/**
 * A clock's tick carries no organization: it becomes a job of each, which its administrator sees, and which fails and is
 * tried again without keeping the others waiting. A tick that is taken up twice makes them once.
 */
async function passOn(boss: PgBoss, job: Job<unknown>, tickId: string, parts: RunnerParts): Promise<void> {
  for (const orgId of await parts.listOrganizations())
    await boss.send(
      job.name,
      { orgId, data: {}, clock: true },
      {
        id: idOf(tickId, orgId),
        retryLimit: job.retries,
        retryDelay: 5,
        retryBackoff: true,
        expireInSeconds: job.expiresInSeconds,
      },
    );
}

/** The same for the same two: a UUID of version 8, whose bits are ours to choose (RFC 9562). */
function idOf(tickId: string, orgId: string): string {
  const hex = createHash('sha256').update(`${tickId} ${orgId}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

async function runOne(
  job: Job<unknown>,
  { orgId, data }: Envelope,
  signal: AbortSignal,
  parts: RunnerParts,
): Promise<void> {
  const requestId = randomUUID();
  parts.log.info({ job: job.name, requestId }, 'a job starts');
  await job.run({ access: parts.access, orgId, requestId, signal }, job.data.parse(data ?? {}));
}
