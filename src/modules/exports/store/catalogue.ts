import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { TableShape } from '../domain.ts';

/** Every table that holds an organization's rows, whichever room it belongs to, as the database itself describes it. */
export async function listTables(db: Kysely<unknown>): Promise<TableShape[]> {
  const { rows } = await sql<TableShape>`
    select c.relname as name,
      (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', a.atttypid::regtype::text,
          'collated', a.attcollation <> 0) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select jsonb_agg(a.attname order by k.at)
        from pg_constraint p, unnest(p.conkey) with ordinality k(n, at)
        join pg_attribute a on a.attnum = k.n
        where p.conrelid = c.oid and p.contype = 'p' and a.attrelid = c.oid) as key,
      coalesce((select jsonb_agg(distinct r.relname) from pg_constraint f join pg_class r on r.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f'), '[]') as "refersTo"
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped)
    order by c.relname`.execute(db);
  return rows;
}
