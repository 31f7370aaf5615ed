import { sql } from 'kysely';
import { newId } from '../../lib/ids.ts';
import type { AnyPermit } from '../access/permit.ts';
import { asGuest } from '../access/permit.ts';
import { jobsSchema } from './install.ts';
import type { Job } from './job.ts';

/**
 * Puts a job on the queue inside the act's own transaction: it runs if and only if the act happened.
 * `key` makes a second enqueue of the same work while one waits do nothing. Returns the job's id.
 */
export async function enqueue<Data>(
  permit: AnyPermit,
  job: Job<Data>,
  data: Data,
  key?: string,
): Promise<string> {
  const id = newId<'job'>();
  const envelope = JSON.stringify({ orgId: permit.orgId, data: job.data.parse(data) });
  const table = sql.table(`${jobsSchema}.job`);
  await sql`
    insert into ${table} (id, name, data, retry_limit, retry_delay, retry_backoff, expire_seconds, singleton_key)
    select ${id}::uuid, ${job.name}, ${envelope}::jsonb, ${job.retries}::int, 5, true, ${job.expiresInSeconds}::int, ${key ?? null}::text
    where ${key ?? null}::text is null or not exists (
      select from ${table} where name = ${job.name} and singleton_key = ${key ?? null}::text and state < 'active')`.execute(
    asGuest(permit),
  );
  return id;
}
