import { sql } from 'kysely';
import type { AnyPermit } from '../access/permit.ts';
import { asGuest } from '../access/permit.ts';
import { jobsSchema } from './install.ts';

/** One piece of background work as an administrator sees it; never what it holds. */
export interface JobEntry {
  id: string;
  name: string;
  state: string;
  tries: number;
  madeAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
}

interface Row {
  id: string;
  name: string;
  state: string;
  retry_count: number;
  created_on: Date;
  started_on: Date | null;
  completed_on: Date | null;
}

/**
 * The organization's latest background work, newest first; of what a clock does again and again and does well, the last
 * time. The queue has no row policies: the tenant is asked for here.
 */
export async function listJobs(permit: AnyPermit, limit: number): Promise<JobEntry[]> {
  const { rows } = await sql<Row>`
    select id, name, state::text, retry_count, created_on, started_on, completed_on
    from (
      select *, row_number() over (partition by name, state order by created_on desc) as nth
      from ${sql.table(`${jobsSchema}.job`)} where data ->> 'orgId' = ${permit.orgId}
    ) own
    where not (data ? 'clock' and state = 'completed') or nth = 1
    order by created_on desc limit ${limit}`.execute(asGuest(permit));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    state: row.state,
    tries: row.retry_count,
    madeAt: row.created_on,
    startedAt: row.started_on,
    endedAt: row.completed_on,
  }));
}
