import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { TestDatabase } from '../../kernel/db/testing/template.ts';
import { cloneDatabase } from '../../kernel/db/testing/template.ts';

/** Tables that name a person and are not touched when their record is destroyed, and why. */
const kept: Record<string, string> = {
  audit_events: 'Who did what stays answerable: it holds identifiers and no content.',
  erasures: 'The destruction itself, without content.',
};

let database: TestDatabase;

beforeAll(async () => {
  database = await cloneDatabase(inject('database'));
});
afterAll(() => database?.drop());

const names = async (query: string): Promise<string[]> => {
  const { rows } = await sql.raw<{ name: string }>(query).execute(database.behind.db);
  return rows.map((row) => row.name);
};

const tablesAboutPeople = (): Promise<string[]> =>
  names(`select distinct c.table_name as name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
      and (c.column_name like '%participant\\_id%' or (c.table_name in ('accounts', 'duplicate_proposals', 'merges')
        and c.column_name in ('id', 'a_id', 'kept_id')) or c.column_name = 'account_id')
    order by 1`);

test('every table that names a participant is emptied of them by some erase function, or says why not', async () => {
  const { rows } = await sql<{ source: string }>`
    select string_agg(prosrc, ' ') as source from pg_proc
    where pronamespace = 'public'::regnamespace and proname like 'erase\_%'`.execute(database.behind.db);
  const source = rows[0]?.source ?? '';
  const tables = await tablesAboutPeople();
  expect(tables).toEqual(expect.arrayContaining(['facts', 'participants', 'caseloads', 'sessions']));
  const named = (table: string): boolean => new RegExp(`\\b${table}\\b`).test(source);
  expect(tables.filter((table) => !(named(table) || table in kept))).toEqual([]);
  expect(Object.keys(kept).filter((table) => !tables.includes(table) || named(table))).toEqual([]);
});

test('every erase function and every last use is of the shape that is called, and nobody else’s to call', async () => {
  const wrong = await names(`
    select p.proname as name from pg_proc p
    where p.pronamespace = 'public'::regnamespace and (p.proname like 'erase\\_%' or p.proname like 'last\\_use\\_%')
      and (not p.prosecdef or pg_get_userbyid(p.proowner) <> 'throughline_owner'
        or pg_get_function_identity_arguments(p.oid) <> 'p_org uuid, p_participants uuid[]'
        or has_function_privilege('throughline_app', p.oid, 'execute'))`);
  expect(wrong).toEqual([]);
});

test('the procedures look for names nowhere but in the public schema', async () => {
  const wrong = await names(`
    select p.proname as name from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prosecdef
      and (p.proconfig is null or not 'search_path=public' = any(p.proconfig))`);
  expect(wrong).toEqual([]);
});
