import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { App } from '../../src/app.ts';
import { makeApp } from './app-order.ts';
import type { Endpoint } from './endpoints.ts';
import { visitedBy } from './endpoints.ts';
import type { Place } from './stage.ts';
import type { Visit } from './visitor.ts';
import { visitorOf } from './visitor.ts';

export interface Cost {
  statements: number;
  bytes: number;
  /** Rows of tables fetched for one request, by policies and functions too. */
  rows: number;
  /** Large tables read from end to end. */
  seqScans: string[];
}

interface Reads {
  rows: number;
  seqScans: Map<string, number>;
}

const large = ['facts', 'participants', 'access_ties', 'audit_events', 'person_keys', 'caseloads'];
const visits = 20;

/** PostgreSQL's own counts. A connection hands in what it read when it ends, so nobody may be connected. */
async function readsSoFar({ database }: Place): Promise<Reads> {
  const { db } = database.behind;
  for (let left = 200; left > 0; left -= 1) {
    const { rows } = await sql<{ here: number }>`
      select count(*) as here from pg_stat_activity where datname = ${database.name} and pid <> pg_backend_pid()
        and usename = 'throughline_app'`.execute(db);
    if (rows[0]?.here === 0) break;
    await wait(10);
  }
  const { rows } = await sql<{ table: string; rows: number; seq: number }>`
    select relname as table, seq_tup_read + coalesce(idx_tup_fetch, 0) as rows, seq_scan as seq
    from pg_stat_user_tables where schemaname = 'public'`.execute(db);
  const seqScans = new Map(rows.map((row) => [row.table, row.seq]));
  return { rows: rows.reduce((sum, row) => sum + row.rows, 0), seqScans };
}

async function withApp<T>(place: Place, act: (app: App) => Promise<T>): Promise<T> {
  const app = await makeApp({ ...place.order, countStatements: true });
  try {
    return await act(app);
  } finally {
    await app.close();
  }
}

async function visit(
  place: Place,
  endpoint: Endpoint,
  caseload: 4 | 40 | 400,
  times: number,
): Promise<Visit[]> {
  return withApp(place, async (app) => {
    const ask = await visitorOf(app, place.logins[caseload]);
    const seen: Visit[] = [];
    for (let turn = 0; turn < times; turn += 1)
      seen.push(await ask(endpoint.request(visitedBy(endpoint, turn))));
    return seen;
  });
}

/** What one request costs, from many: the difference between signing in and asking, and signing in and asking nothing. */
export async function costOf(place: Place, endpoint: Endpoint, caseload: 4 | 40 | 400): Promise<Cost> {
  const start = await readsSoFar(place);
  await visit(place, endpoint, caseload, 1);
  const once = await readsSoFar(place);
  const seen = await visit(place, endpoint, caseload, visits + 1);
  const end = await readsSoFar(place);
  const rows = (end.rows - once.rows - (once.rows - start.rows)) / visits;
  const statements = Math.max(...seen.map((one) => one.statements));
  const scanned = (table: string): boolean =>
    (end.seqScans.get(table) ?? 0) > (start.seqScans.get(table) ?? 0);
  return { statements, bytes: seen[0]?.bytes ?? 0, rows: Math.round(rows), seqScans: large.filter(scanned) };
}
