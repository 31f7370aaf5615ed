import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import type { House } from '../../src/testing/house.ts';
import { openHouse } from '../../src/testing/house.ts';
import type { Town } from './town.ts';
import { buildTown } from './town.ts';

/**
 * Whoever holds the app role's connection but not the application: the second and the third lock. What the session says
 * of itself (organization, person, kind) is believed: these locks hold against a forgotten condition in our own SQL,
 * not against somebody who sends SQL of their own, who is held by the rights of the role alone.
 */
let house: House;
let town: Town;

beforeAll(async () => {
  house = await openHouse();
  town = await buildTown(house);
});
afterAll(() => house.close());

type Row = Record<string, unknown>;
const behind = async <T extends Row>(text: string): Promise<T[]> =>
  (await sql.raw<T>(text).execute(house.database.behind.db)).rows;

interface Session {
  org?: string;
  person?: string;
  kind?: string;
  participants?: string;
}

const asApp = (
  text: string,
  { org = '', person = '', kind = '', participants = '' }: Session = {},
): Promise<Row[]> =>
  house.database.app.db.transaction().execute(async (db) => {
    await sql`select set_config('app.org_id', ${org}, true), set_config('app.person_id', ${person}, true),
      set_config('app.actor_kind', ${kind}, true), set_config('app.participant_ids', ${participants}, true)`.execute(
      db,
    );
    const { rows } = await sql.raw<Row>(text).execute(db);
    return rows;
  });

const tables = async (): Promise<string[]> =>
  (
    await behind<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and has_table_privilege('throughline_app', c.oid, 'select') order by 1`,
    )
  ).map((row) => row.name);

describe('a connection of the app role', () => {
  test('sees no row of any table before it says for whom it asks', async () => {
    const seen: string[] = [];
    for (const table of await tables()) {
      const rows = await asApp(`select 1 from "${table}" limit 1`);
      if (rows.length > 0) seen.push(table);
    }
    expect(seen).toEqual([]);
  });

  test('meets row policies on every table it may touch', async () => {
    const open = await behind(
      `select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and has_table_privilege('throughline_app', c.oid, 'select, insert, update, delete')
       and not (c.relrowsecurity and c.relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  test('sees nothing of one organization while it asks for another', async () => {
    const { elsewhere, place } = town;
    const mixed: string[] = [];
    for (const table of await tables()) {
      const rows = await asApp(`select * from "${table}"`, { org: elsewhere.orgId, kind: 'staff' });
      if (rows.some((row) => JSON.stringify(row).includes(place.orgId))) mixed.push(table);
    }
    expect(mixed).toEqual([]);
  });

  test('reads nothing between two others, and nothing of another participant', async () => {
    const org = town.place.orgId;
    const facts = (session: Session) => asApp('select id from facts', { org, ...session });
    const ids = async (session: Session) => (await facts(session)).map((row) => row.id);
    const manager = { person: newId(), kind: 'staff' };
    expect(await ids(manager)).toContain(town.teamFactId);
    expect(await ids(manager)).not.toContain(town.justUsFactId);
    expect(await ids({ person: newId(), kind: 'participant' })).toEqual([]);
    expect(await ids({ ...manager, participants: `{${newId()}}` })).toEqual([]);
  });

  test('behind a family account sees of no table what is about a participant or the staff', async () => {
    const own = [
      'family_keys',
      'family_links',
      'family_plan_lines',
      'family_plan_shares',
      'family_voices',
      'guardianships',
    ];
    // What every decision begins with and ends in; accounts and sessions are asked by one’s own id. A key alone opens
    // nothing: without the fact there is nothing to open.
    const framework = [
      'access_ties',
      'accounts',
      'audit_events',
      'invitations',
      'organizations',
      'person_keys',
      'sessions',
      'settings',
    ];
    const member = town.actors['their family member'];
    const person = 'id' in member ? member.id : '';
    const seen: string[] = [];
    for (const table of await tables()) {
      const rows = await asApp(`select 1 from "${table}" limit 1`, {
        org: town.place.orgId,
        person,
        kind: 'family',
      });
      if (rows.length > 0 && !own.includes(table) && !framework.includes(table)) seen.push(table);
    }
    expect(seen).toEqual([]);
  });

  test('behind a partner’s account sees of no table anything but what is granted to them', async () => {
    const own = ['consent_grants', 'consents', 'disclosures', 'facts', 'partners'];
    const framework = ['access_ties', 'accounts', 'organizations', 'person_keys', 'settings'];
    const seenBy = async (who: 'a partner they agreed to' | 'a partner nobody agreed to') => {
      const partner = town.actors[who];
      const person = 'id' in partner ? partner.id : '';
      const seen: string[] = [];
      for (const table of await tables()) {
        const session = {
          org: town.place.orgId,
          person,
          kind: 'partner',
          participants: `{${town.participant.id}}`,
        };
        const rows = await asApp(`select 1 from "${table}" limit 1`, session);
        if (rows.length > 0 && !framework.includes(table)) seen.push(table);
      }
      return seen;
    };
    expect((await seenBy('a partner they agreed to')).filter((table) => !own.includes(table))).toEqual([]);
    expect(await seenBy('a partner nobody agreed to')).toEqual(['partners']);
  });

  test('finds on every table that holds rows of an organization a policy that knows of partners', async () => {
    const open = ['access_ties', 'organizations', 'settings'];
    const forgotten = await behind<{ name: string }>(
      `select distinct c.table_name as name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = 'org_id'
         and not exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = c.table_name
           and coalesce(p.qual, '') like '%partner%') order by 1`,
    );
    expect(forgotten.map(({ name }) => name).filter((name) => !open.includes(name))).toEqual([]);
  });

  test('finds on every table that names a participant a policy that knows of families', async () => {
    const forgotten = await behind(
      `select distinct c.table_name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name like '%participant\\_id%'
         and c.table_name not in ('access_ties', 'audit_events')
         and not exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = c.table_name
           and coalesce(p.qual, '') like '%family%')`,
    );
    expect(forgotten).toEqual([]);
  });

  test.each([
    ['change an entry', "update facts set kind = 'x'"],
    ['delete an entry', 'delete from facts'],
    ['empty the line', 'truncate facts'],
    ['change the audit', "update audit_events set outcome = 'done'"],
    ['change a consent', "update consents set kind = 'tpo'"],
    ['take a revocation away', 'delete from consent_revocations'],
    ['strike a line of the book of disclosures', 'delete from disclosures'],
    ['change a line of the book of disclosures', 'update disclosures set entries = 0'],
    ['delete from the audit', 'delete from audit_events'],
    ['change the history', "update changes set was = '{}'"],
    ['destroy a key', 'update person_keys set wrapped = null'],
    ['make up a destruction', 'delete from erasures'],
    ['read whom sign-in slows down', 'select * from sign_in_tries'],
    ['forget a migration', 'delete from kysely_migration'],
    ['switch triggers off', "set session_replication_role = 'replica'"],
    ['switch a trigger off', 'alter table facts disable trigger all'],
    ['switch row policies off', 'alter table facts disable row level security'],
    ['add a policy', 'create policy mine on facts using (true)'],
    ['make a table', 'create table mine (n int)'],
    ['make a function', 'create function mine() returns int language sql as $$ select 1 $$'],
    ['become the owner', 'set role throughline_owner'],
    ['become the migrator', 'set role throughline_migrator'],
    ['read passwords', 'select rolpassword from pg_authid'],
    ['read files of the server', "select pg_read_file('PG_VERSION')"],
    ['run a program', "copy (select 1) to program 'cat'"],
    [
      'end other sessions of others',
      'select pg_terminate_backend(pid) from pg_stat_activity where usename <> current_user',
    ],
  ])('can not %s', async (_what, statement) => {
    const session = { org: town.place.orgId, kind: 'system' };
    await expect(asApp(statement, session)).rejects.toThrow(
      /permission denied|must be owner|must be (a )?superuser|permission to|row-level security/i,
    );
  });

  test('writes into no organization but the one it says', async () => {
    const { elsewhere, place, participant } = town;
    const tie = `insert into access_ties (org_id, participant_id, kind, target_id)
      values ('${place.orgId}', '${participant.id}', 'program', '${newId()}')`;
    await expect(asApp(tie, { org: elsewhere.orgId, kind: 'system' })).rejects.toThrow('row-level security');
    await expect(asApp(tie)).rejects.toThrow('row-level security');
  });

  test('learns nothing of values from what the planner knows', async () => {
    await behind('analyze');
    const told = await asApp(
      "select tablename, attname from pg_stats where schemaname = 'public' and tablename in ('participants', 'facts', 'accounts')",
      { org: town.place.orgId, kind: 'staff' },
    );
    expect(told).toEqual([]);
  });

  test('can call these functions of the owner and no others', async () => {
    const rows = await behind<{ name: string; path: string | null }>(
      `select p.proname as name, array_to_string(p.proconfig, ' ') as path from pg_proc p
       where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
       and has_function_privilege('throughline_app', p.oid, 'execute') order by 1`,
    );
    expect(rows.map((row) => row.name)).toEqual([
      'bring_offer',
      'destroy_record',
      'door_facts',
      'facts_shown_to_me',
      'find_invitation',
      'find_login',
      'find_oidc_account',
      'find_passkey',
      'forget_own_words',
      'list_organizations',
      'list_standing',
      'resume_session',
      'resume_token',
      'settle_tries',
      'spread_of_scores',
      'strike_entry',
      'suggested_by_me',
      'sweep_sign_in',
      'take_try',
    ]);
    expect(rows.filter((row) => !row.path?.includes('search_path=')).map((row) => row.name)).toEqual([]);
  });

  test('destroys and strikes nothing by calling them with somebody else’s ids', async () => {
    const { elsewhere, participant, teamFactId } = town;
    const tries: [string, Session][] = [
      [
        `select destroy_record('${newId()}', '${participant.id}', null)`,
        { org: elsewhere.orgId, kind: 'system' },
      ],
      [
        `select destroy_record('${newId()}', '${participant.id}', null)`,
        { org: town.place.orgId, kind: 'participant' },
      ],
      [
        `select destroy_record('${newId()}', '${participant.id}', null)`,
        { org: town.place.orgId, kind: 'system' },
      ],
      [
        `select strike_entry('${newId()}', '${teamFactId}')`,
        {
          org: town.place.orgId,
          person: participant.id,
          kind: 'participant',
          participants: `{${participant.id}}`,
        },
      ],
    ];
    for (const [statement, session] of tries)
      await expect(asApp(statement, session)).rejects.toThrow(/nothing to|not due/);
    expect(await asApp('select * from list_standing()')).toEqual([]);
  });
});
