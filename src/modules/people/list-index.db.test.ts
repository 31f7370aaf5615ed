import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import type { ParticipantList } from './schema/participants.ts';
import { aCoach, aManager } from './testing.ts';

// A large program holds nine of ten people, a small one some twenty, and each given name ten thousand bear.
const people = 100_000;
const onCaseload = 40;

let house: House;
let behind: Kysely<unknown>;
let place: TestOrganization;
let manager: StaffActor;
let coachOfLarge: StaffActor;
let coachOfSmall: StaffActor;

async function seed(): Promise<void> {
  const { orgId, programId, otherProgramId } = place;
  await sql`
    insert into participants (org_id, participant_id, chosen_name, family_name, sort_name)
    select ${orgId}::uuid, gen_random_uuid(), g, f, g || ' ' || f from (
      select (array['ana','bea','cy','dev','eli','fay','gus','hal','ida','jo'])[1 + n % 10] as g,
        (array['abel','bell','cruz','diaz','ek','fox'])[1 + (n / 10) % 6] || to_char(n, 'FM000000') as f
      from generate_series(1, ${people}) n) named`.execute(behind);
  await sql`
    insert into participant_search_keys (org_id, key, found_as, participant_id)
    select org_id, k, participant_id, participant_id from participants,
      unnest(array['n:' || chosen_name, 'n:' || family_name, 's:' || left(family_name, 3)]) k
    where org_id = ${orgId}`.execute(behind);
  await sql`
    insert into access_ties (org_id, participant_id, kind, target_id)
    select org_id, participant_id, 'self', participant_id from participants where org_id = ${orgId}
    union all
    select org_id, participant_id, 'program', ${programId}::uuid
    from participants where org_id = ${orgId} and abs(hashtext(family_name)) % 10 > 0
    union all
    select org_id, participant_id, 'program', ${otherProgramId}::uuid
    from participants where org_id = ${orgId} and abs(hashtext(family_name)) % 5000 = 0`.execute(behind);
  await sql`insert into access_ties (org_id, participant_id, kind, target_id)
    select org_id, participant_id, 'caseload', ${coachOfSmall.id}::uuid from participants
    where org_id = ${orgId} order by participant_id limit ${onCaseload} on conflict do nothing`.execute(
    behind,
  );
  await sql`analyze participants, participant_search_keys, access_ties`.execute(behind);
}

beforeAll(async () => {
  house = await openHouse();
  behind = house.database.behind.db;
  place = await anOrganization(house);
  manager = await aManager(house, place);
  coachOfLarge = await aCoach(house, place);
  coachOfSmall = await aCoach(house, place, { programIds: [place.otherProgramId] });
  await seed();
}, 180_000);
afterAll(() => house.close());

interface Reads {
  /** Times that a whole table was walked. */
  wholeTable: number;
  /** Index entries and rows read. */
  read: number;
}

const tables = ['participants', 'participant_search_keys', 'access_ties'];

/** What PostgreSQL itself counted for these tables. A backend tells at most once a second, at the end of an act. */
async function readsSoFar(): Promise<Reads> {
  await new Promise((done) => setTimeout(done, 1100));
  await house.as(manager).get('/session');
  await sql`select pg_stat_clear_snapshot()`.execute(behind);
  const { rows } = await sql<Reads>`
    select sum(seq_scan)::int as "wholeTable", sum(coalesce(idx_tup_fetch, 0) + seq_tup_read)::int as read
    from pg_stat_user_tables where relname = any(${tables}::text[])`.execute(behind);
  return rows[0] ?? { wholeTable: 0, read: 0 };
}

async function listAs(actor: StaffActor, query: string) {
  const before = await readsSoFar();
  const answer = await house.as(actor).get(`/participants?${query}`);
  const after = await readsSoFar();
  const { items, next } = answer.body as ParticipantList;
  return {
    status: answer.status,
    shown: items.length,
    next,
    wholeTable: after.wholeTable - before.wholeTable,
    read: after.read - before.read,
  };
}

// A probe stops at 2,001 ids. A search reads everyone its words find: here one in ten, and one in six.
const mostRead = 40_000;

const cases: [string, () => StaffActor, string, number][] = [
  ['a manager’s first page', () => manager, '', 50],
  ['a manager’s search by a rare name', () => manager, 'search=abel000060', 1],
  ['a manager’s search by a name that thousands bear', () => manager, 'search=ana', 50],
  ['a manager’s search by one letter and a name', () => manager, 'search=a%20bell', 50],
  ['a manager’s search by one letter', () => manager, 'search=i', 50],
  ['a manager’s search for nobody', () => manager, 'search=zzyzx', 0],
  ['a manager’s list of a large program', () => manager, 'program=', 50],
  ['the list of a coach in a large program', () => coachOfLarge, '', 50],
  ['a search in a large program', () => coachOfLarge, 'search=dev%20cruz', 50],
  ['the list of a coach with forty people', () => coachOfSmall, 'limit=100', 60],
  ['a search among forty people', () => coachOfSmall, 'search=a', 0],
];

test.each(cases)('%s reads no whole table of 100,000 people', async (name, actor, query, atLeast) => {
  const filled = query.endsWith('program=') ? `${query}${place.programId}` : query;
  // The statements' plans settle after a few runs.
  for (let run = 0; run < 6; run += 1) await house.as(actor()).get(`/participants?${filled}`);
  const { status, shown, wholeTable, read } = await listAs(actor(), filled);
  console.info(`${name}: ${shown} shown, ${read} rows read`);
  expect(status).toBe(200);
  expect(shown).toBeGreaterThanOrEqual(Math.min(atLeast, 50));
  expect(wholeTable).toBe(0);
  expect(read).toBeLessThanOrEqual(mostRead);
});

test('the last page is reached as cheaply as the first', async () => {
  const from = Buffer.from(JSON.stringify(['jo fox0999', randomUUID()])).toString('base64url');
  const { wholeTable, read } = await listAs(manager, `cursor=${from}`);
  expect(wholeTable).toBe(0);
  expect(read).toBeLessThanOrEqual(2000);
});
