import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ParticipantActor, PartnerActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aParticipant, aPrivacyOfficer } from '../people/testing.ts';
import { decide } from './domain/decide.ts';
import { purposes } from './domain/vocabulary.ts';
import type { SharedRecord } from './schema.ts';
import { chance } from './testing/made-up-papers.ts';
import type { Mirror } from './testing/mirror.ts';
import { aMadeUpDraft, aPart, asked, bookOf, mirrored } from './testing/mirror.ts';
import { oracle } from './testing/oracle.ts';
import { anEntry, aPartner, sign } from './testing/stage.ts';

const acts = 40;
const of = chance(20_261_122);

let house: House;
let officer: StaffActor;
let people: ParticipantActor[];
let partners: PartnerActor[];
let now = new Date('2026-11-20T15:00:00Z');
const mirrors = new Map<string, Mirror>();
const mirrorOf = (id: string): Mirror => {
  const known = mirrors.get(id) ?? { consents: [], revocations: [], restrictions: [] };
  mirrors.set(id, known);
  return known;
};

beforeAll(async () => {
  house = await openHouse({ now: () => now });
  const place = await anOrganization(house);
  const coach = await aCoach(house, place);
  officer = await aPrivacyOfficer(house, place);
  const born = { caseload: [coach], birthOn: '1990-03-04' };
  people = [await aParticipant(house, place, born), await aParticipant(house, place, born)];
  partners = [await aPartner(house, officer), await aPartner(house, officer), await aPartner(house, officer)];
  for (const { id } of people)
    for (const category of asked) {
      await anEntry(house, coach, id, { category, said: category });
      await anEntry(house, coach, id, { category, said: 'just us', audience: 'just-us' });
    }
});
afterAll(() => house?.close());

const anyOf = <T>(list: readonly T[]): T | undefined => list[Math.floor(of.next() * list.length)];

async function consentAct(person: ParticipantActor): Promise<void> {
  const ids = partners.map(({ id }) => id).sort(() => of.next() - 0.5);
  const draft = aMadeUpDraft(of, ids);
  const signed = await sign(house, person, draft);
  expect(signed.status).toBe(201);
  mirrorOf(person.id).consents.push(mirrored(signed.id, draft, person.id, now));
}

async function revokeAct(person: ParticipantActor): Promise<void> {
  const mirror = mirrorOf(person.id);
  const consent = anyOf(mirror.consents);
  if (!consent) return;
  const part = aPart(of, consent);
  const path = `/participants/${person.id}/consents/${consent.id}/revoke`;
  expect((await house.as(person).post(path, { id: newId(), ...part })).status).toBe(201);
  mirror.revocations.push({ consentId: consent.id, at: now, ...part });
}

async function restrictAct(person: ParticipantActor): Promise<void> {
  const mirror = mirrorOf(person.id);
  const consent = anyOf(mirror.consents);
  const id = newId();
  const part = consent
    ? { ...aPart(of, consent), information: of.pick(asked) }
    : { information: of.pick(asked) };
  const at = `/participants/${person.id}/restrictions`;
  expect((await house.as(person).post(at, { id, ...part })).status).toBe(201);
  const untilOn = now.toISOString().slice(0, 10);
  const answered = await house.as(officer).post(`${at}/${id}/answer`, { agreed: true, untilOn });
  expect(answered.status).toBe(200);
  // The day ends at midnight in New York.
  const until = new Date(`${untilOn}T05:00:00Z`);
  until.setUTCDate(until.getUTCDate() + 1);
  mirror.restrictions.push({ participantId: person.id, from: now, until, ...part });
}

async function eventAct(person: ParticipantActor): Promise<void> {
  const mirror = mirrorOf(person.id);
  const consent = anyOf(mirror.consents);
  if (!consent) return;
  const byEvent = consent.expiry?.by === 'event' && !consent.expiry.occurredAt && of.next() < 0.7;
  if (!byEvent && consent.knownFalseAt) return;
  const what = byEvent ? 'expiry-event' : 'known-false';
  const path = `/participants/${person.id}/consents/${consent.id}/happened`;
  const told = await house.as(officer).post(path, { id: newId(), what, at: now.toISOString() });
  expect(told.status).toBe(201);
  const { expiry } = consent;
  const after =
    byEvent && expiry?.by === 'event'
      ? { ...consent, expiry: { ...expiry, occurredAt: now } }
      : { ...consent, knownFalseAt: now };
  mirror.consents.splice(mirror.consents.indexOf(consent), 1, after);
}

/** What the rules let a partner have of somebody, kind by kind: asked of `decide` and of the oracle. */
function allowed(partner: PartnerActor, person: ParticipantActor): string[] {
  const book = bookOf(mirrorOf(person.id));
  const asker = { id: partner.id, classes: [], treats: false };
  return asked.filter((information) => {
    const questions = purposes.map(
      (purpose) =>
        ({
          asker,
          participantId: person.id,
          information: [information],
          purpose,
          at: now,
          basis: 'consent',
        }) as const,
    );
    const says = questions.map((question) => decide(question, book).allowed);
    expect(questions.map((question) => oracle(question, book))).toEqual(says);
    return says.includes(true);
  });
}

/** What the row policies let through where nothing else is asked. */
async function behindTheSecondLock(partner: PartnerActor, person: ParticipantActor): Promise<string[]> {
  return house.database.app.db.transaction().execute(async (db) => {
    await sql`select enter_act(${partner.orgId}, ${partner.id}, 'partner', ${[person.id]}::uuid[], ${now})`.execute(
      db,
    );
    const { rows } = await sql<{ category: string }>`select distinct category from facts`.execute(db);
    return rows.map(({ category }) => category);
  });
}

const linesOf = async (
  partner: PartnerActor,
  person: ParticipantActor,
): Promise<{ book: number; audit: number }> => {
  const { rows } = await sql<{ book: number; audit: number }>`select
    (select count(*) from disclosures where recipient_id = ${partner.id} and participant_id = ${person.id}
      and channel = 'record') as book,
    (select count(*) from audit_events where actor_id = ${partner.id} and participant_id = ${person.id}
      and action = 'shared.read' and outcome = 'done') as audit`.execute(house.database.behind.db);
  return rows[0] ?? { book: 0, audit: 0 };
};

let released = 0;
let refused = 0;

async function ask(partner: PartnerActor, person: ParticipantActor): Promise<void> {
  const expected = allowed(partner, person).sort();
  const before = await linesOf(partner, person);
  const answer = await house.as(partner).get(`/shared/${person.id}`);
  const after = await linesOf(partner, person);
  const entries = answer.status === 200 ? (answer.body as SharedRecord).entries : [];
  expect(entries.map(({ category }) => category as string).sort()).toEqual(expected);
  expect(entries.map(({ words }) => words.said)).not.toContain('just us');
  expect((await behindTheSecondLock(partner, person)).sort()).toEqual(expected);
  if (entries.length > 0) released += 1;
  else refused += 1;
  expect(after.audit - before.audit).toBe(answer.status === 200 ? 1 : 0);
  expect(after.book > before.book).toBe(answer.status === 200);
}

it('whatever is agreed to, taken back, ends or is restricted: what leaves is what the rule lets out, and all of it is written down', async () => {
  for (let act = 0; act < acts; act += 1) {
    const person = anyOf(people);
    const kind = of.pick([consentAct, consentAct, revokeAct, restrictAct, eventAct] as const);
    if (person) await kind(person);
    for (const partner of partners) for (const each of people) await ask(partner, each);
    now = new Date(now.getTime() + Math.floor(of.next() * 20 * 3_600_000));
  }
  expect(released).toBeGreaterThan(40);
  expect(refused).toBeGreaterThan(40);
});
