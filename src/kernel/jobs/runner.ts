import { randomUUID } from 'node:crypto';
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
  await boss.work<Envelope>(job.name, options, async (taken) => {
    for (const one of taken) await runOne(job, one.data, one.signal, parts);
  });
  if (job.every) await boss.schedule(job.name, job.every, {}, { tz: 'UTC' });
}

/** A clock's tick carries no organization: it runs once for each. */
async function runOne(
  job: Job<unknown>,
  envelope: Partial<Envelope>,
  signal: AbortSignal,
  parts: RunnerParts,
): Promise<void> {
  const orgIds = envelope.orgId ? [envelope.orgId] : await parts.listOrganizations();
  for (const orgId of orgIds) {
    const requestId = randomUUID();
    parts.log.info({ job: job.name, requestId }, 'a job starts');
    await job.run({ access: parts.access, orgId, requestId, signal }, job.data.parse(envelope.data ?? {}));
  }
}
