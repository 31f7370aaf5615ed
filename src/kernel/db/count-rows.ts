import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Rows of every table, those of no table of people's included. As a superuser: row policies would hide what they count. */
export async function countRows(admin: Kysely<unknown>): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`.execute(admin);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(admin);
    counts[name] = rows[0]?.n ?? 0;
  }
  return counts;
}
