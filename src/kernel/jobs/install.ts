import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { Endpoint } from '../db/database.ts';
import { appRole } from '../db/roles.ts';
import type { AnyJob } from './job.ts';

export const jobsSchema = 'jobs';

const grants = [
  `grant usage on schema ${jobsSchema} to ${appRole}`,
  `grant select, insert, update, delete on all tables in schema ${jobsSchema} to ${appRole}`,
  `grant execute on all functions in schema ${jobsSchema} to ${appRole}`,
];

/** The queue's own tables and one queue a job, made as the owner so that the app role never needs to create anything. */
export async function installJobs(owner: Endpoint, jobs: readonly AnyJob[]): Promise<void> {
  const pool = new pg.Pool({ ...owner, max: 1 });
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: jobsSchema,
    supervise: false,
    schedule: false,
  });
  try {
    await boss.start();
    for (const job of jobs) await ensureQueue(boss, job);
    for (const grant of grants) await pool.query(grant);
  } finally {
    await boss.stop({ graceful: false });
    await pool.end();
  }
}

async function ensureQueue(boss: PgBoss, job: AnyJob): Promise<void> {
  const options = {
    retryLimit: job.retries,
    retryDelay: 5,
    retryBackoff: true,
    expireInSeconds: job.expiresInSeconds,
  };
  if (await boss.getQueue(job.name)) await boss.updateQueue(job.name, options);
  else await boss.createQueue(job.name, options);
}
