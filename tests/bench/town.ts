import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { KeyRing, SecretKey } from '../../src/kernel/keys.ts';
import { sealWords } from '../../src/modules/timeline/words.ts';

/** How many people a town has, and how long the lines of those are whom the bench visits. */
export interface TownSize {
  participants: number;
}

export interface Town {
  orgId: string;
  programId: string;
  /** Coaches with caseloads of 4, 40 and 400. */
  coaches: Record<4 | 40 | 400, string>;
  /** Participants with long lines and sealed words, the same in a town of any size. */
  known: string[];
  facts: number;
}

const knownPeople = 500;
/** Facts of a known participant, and of everyone else: about twenty a person over a large town. */
const knownFacts = 60;
const plainFacts = 20;

/** An id that is the same in every run: time stamp and seed in the shape of a UUID v7. */
export function seededId(seed: string, at = 1_735_689_600_000): string {
  const hash = createHash('md5').update(seed).digest('hex');
  const time = at.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(1, 4)}-8${hash.slice(5, 8)}-${hash.slice(8, 20)}`;
}

// The same ids, made by the database for those whom the bench does not visit.
const idFunction = `create function seeded_id(seed text) returns uuid language sql immutable parallel safe as $$
  select ('01941f297c00' || '7' || substr(md5(seed), 2, 3) || '8' || substr(md5(seed), 6, 3) || substr(md5(seed), 9, 12))::uuid $$`;

/** Fills an organization as its owner would find it after years; loads past the triggers, as the superuser. */
export async function layTown(
  db: Kysely<unknown>,
  place: { orgId: string; programId: string },
  keys: KeyRing,
  { participants }: TownSize,
): Promise<Town> {
  await sql.raw(idFunction).execute(db);
  await layPeople(db, place, participants);
  const known = Array.from({ length: knownPeople }, (_, index) => personId(index));
  await layKnownLines(db, place.orgId, keys, known);
  await layPlainLines(db, place.orgId, participants);
  const coaches = { 4: seededId('coach 4'), 40: seededId('coach 40'), 400: seededId('coach 400') };
  const facts = knownPeople * knownFacts + (participants - knownPeople) * plainFacts;
  return { ...place, coaches, known, facts };
}

const personId = (index: number): string => seededId(`person ${index}`);

async function layPeople(
  db: Kysely<unknown>,
  { orgId, programId }: { orgId: string; programId: string },
  count: number,
): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);
  // The first 444 walk with the three measured coaches, everyone else with a coach of about forty people.
  const coach = `case when n < 400 then 'coach 400' when n < 440 then 'coach 40' when n < 444 then 'coach 4'
    else 'coach of ' || (n / 40)::text end`;
  await run(`create temporary table crowd as
    select n, seeded_id('person ' || n) as id, seeded_id(${coach}) as staff_id from generate_series(0, ${count - 1}) n`);
  await run(`insert into staff (org_id, staff_id, name, languages)
    select distinct '${orgId}'::uuid, staff_id, 'Sam Ortiz', '{en}'::text[] from crowd`);
  await run(`insert into participants (org_id, participant_id, chosen_name, given_name, family_name, pronouns, birth_on,
      phone, languages, reach_ways, no_messages, sort_name)
    select '${orgId}', id, 'Maya', 'Maya', 'R' || n, 'she/her', date '1960-01-01' + (n % 15000)::int,
      '+1212555' || lpad((n % 10000)::text, 4, '0'), '{en}', '{text,call}', false, 'maya r' || n from crowd`);
  await run(`insert into access_ties (org_id, participant_id, kind, target_id, since)
    select '${orgId}'::uuid, id, kind, target, now() - interval '2 years' from crowd,
    lateral (values ('self', id), ('caseload', staff_id),
      ('program', case when n < ${knownPeople} then '${programId}'::uuid else seeded_id('program ' || n / 250) end)) t(kind, target)`);
  await run(`insert into caseloads (org_id, id, participant_id, staff_id, since)
    select '${orgId}', seeded_id('caseload ' || n), id, staff_id, now() - interval '2 years' from crowd`);
}

const dayInMs = 86_400_000;
const addedAtOnce = 6000;

/** What stands on a line at its nth place, counted from the latest; the first few say how things are agreed. */
function kindAt(place: number): { kind: string; category: string; data: object; words?: object } {
  const step = { owner: 'staff', ownerId: seededId('coach 40'), dueOn: '2026-06-01' };
  const said = {
    said: 'Walking to the river in the mornings helps me start the day without rushing anything.',
  };
  if (place === 59) return { kind: 'enrolled', category: 'attendance', data: {} };
  if (place === 58)
    return { kind: 'rhythm', category: 'plan', data: { everyDays: 14 + (place % 3), by: 'text' } };
  if (place === 57)
    return {
      kind: 'milestone',
      category: 'plan',
      data: { what: 'days', onDate: '2025-03-04', yearly: true },
      words: { title: 'A year of mornings' },
    };
  if (place % 6 === 1)
    return { kind: 'next-step', category: 'plan', data: step, words: { what: 'Ask about the bus pass' } };
  if (place % 6 === 2)
    return {
      kind: 'group-attendance',
      category: 'attendance',
      data: { groupId: seededId('group'), name: 'Tuesday circle', present: place % 4 !== 0 },
    };
  const outcome = place % 6 === 3 ? 'missed' : 'kept';
  return { kind: 'contact', category: 'note', data: { place: 'street', minutes: 30, outcome }, words: said };
}

/** Every second next step is done; some contacts are answered by the participant. */
function answerAt(place: number): { kind: string; category: string; words?: object } | undefined {
  if (place % 12 === 1) return { kind: 'step-done', category: 'plan' };
  if (place % 12 === 4) return { kind: 'co-sign', category: 'note', words: { said: 'Yes.' } };
  return undefined;
}

interface Key {
  key: SecretKey;
  wrapped: Buffer;
}

function* linesOf(orgId: string, people: readonly string[], keys: ReadonlyMap<string, Key>) {
  // Whole days keep the order of a line the same whenever the bench runs.
  const today = Math.floor(Date.now() / dayInMs) * dayInMs;
  for (const [index, participantId] of people.entries()) {
    const key = keys.get(participantId)?.key;
    if (!key) throw new Error('A person without a key.');
    for (let place = 0; place < knownFacts; place += 1) {
      const id = seededId(`fact ${index} ${place}`);
      const at = new Date(today - (3 + place * 5 + (index % 5)) * dayInMs).toISOString();
      const common = { org_id: orgId, participant_id: participantId, happened_at: at };
      const words = (factId: string, said: object | undefined) =>
        sealWords(key, factId, { ...said })?.toString('base64') ?? null;
      const entry = kindAt(place);
      yield { ...common, ...entry, id, words: words(id, entry.words), about_id: null };
      const answer = answerAt(place);
      const answerId = seededId(`answer ${index} ${place}`);
      if (answer)
        yield {
          ...common,
          data: {},
          ...answer,
          id: answerId,
          words: words(answerId, answer.words),
          about_id: id,
        };
    }
  }
}

async function layKnownLines(
  db: Kysely<unknown>,
  orgId: string,
  ring: KeyRing,
  people: readonly string[],
): Promise<void> {
  const keys = new Map(people.map((id) => [id, ring.makeKey(id)]));
  const wrapped = [...keys].map(([id, { wrapped }]) => ({ id, wrapped: wrapped.toString('base64') }));
  await sql`insert into person_keys (org_id, participant_id, wrapped) select ${orgId}::uuid, id, decode(wrapped, 'base64')
    from jsonb_to_recordset(${JSON.stringify(wrapped)}::jsonb) as k(id uuid, wrapped text)`.execute(db);
  const rows = [...linesOf(orgId, people, keys)];
  for (let from = 0; from < rows.length; from += addedAtOnce) {
    const some = JSON.stringify(rows.slice(from, from + addedAtOnce));
    await sql`insert into facts (org_id, id, participant_id, kind, happened_at, author_id, author_kind, category, audience,
        data, words, about_id)
      select org_id, id, participant_id, kind, happened_at, ${seededId('coach 40')}::uuid, 'staff', category, 'team',
        data, decode(words, 'base64'), about_id
      from jsonb_to_recordset(${some}::jsonb) as r(org_id uuid, id uuid, participant_id uuid, kind text,
        happened_at timestamptz, category text, data jsonb, words text, about_id uuid)`.execute(db);
  }
}

/** Everyone else's twenty facts, made where they lie; nobody reads their words, so they have none. */
async function layPlainLines(db: Kysely<unknown>, orgId: string, participants: number): Promise<void> {
  await sql
    .raw(
      `insert into facts (org_id, id, participant_id, kind, happened_at, author_id, author_kind, category, audience, data)
    select '${orgId}', seeded_id('fact ' || c.n || ' ' || k), c.id, t.kind,
      date_trunc('day', now()) - make_interval(days => 3 + k * 15 + (c.n % 15)::int), c.staff_id, 'staff', t.category, 'team', t.data
    from crowd c cross join generate_series(0, ${plainFacts - 1}) k
    cross join lateral (select case when k = ${plainFacts - 1} then 'enrolled' when k % 5 = 1 then 'next-step' else 'contact' end as kind,
      case when k % 5 = 1 then 'plan' else 'note' end as category,
      case when k % 5 = 1 then '{"owner":"staff","dueOn":"2026-06-01"}'::jsonb
        else '{"place":"phone","outcome":"kept"}'::jsonb end as data) t
    where c.n between ${knownPeople} and ${participants - 1}`,
    )
    .execute(db);
}
