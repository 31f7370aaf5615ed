import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { addDays } from '../../lib/dates.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aManager, anAdmin, aParticipant, aPrivacyOfficer } from '../people/testing.ts';
import { makeAccount } from '../sign-in/index.ts';
import { lookDaily } from './actions/daily.ts';
import { dueOn, provisionalSchedule } from './domain.ts';
import type { CertificateView, KeptRecords } from './schema.ts';
import { age, anEntryBy, behind, ledgerOf, setSchedule, tablesWith } from './testing.ts';

let house: House;
let place: TestOrganization;
let officer: StaffActor;
let manager: StaffActor;
let sam: StaffActor;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());
beforeEach(async () => {
  place = await anOrganization(house);
  officer = await aPrivacyOfficer(house, place);
  manager = await aManager(house, place);
  sam = await aCoach(house, place);
});

const schedule = (over: object = {}) => {
  const { notBeforeAge: _, ...plain } = provisionalSchedule;
  return setSchedule(house, officer, { ...plain, source: 'Board decision of 2 May', ...over });
};
const look = async (): Promise<KeptRecords> =>
  (await house.as(officer).post('/retention/look')).body as KeptRecords;
const destroy = (actor: StaffActor | ParticipantActor, id: string) =>
  house.as(actor).post(`/participants/${id}/destroy`);

/** Somebody with something in every corner, each corner marked by a text of its own. */
async function aWholeRecord(mark: string, phone = '555 0100 000'): Promise<ParticipantActor> {
  const person = await aParticipant(house, place, {
    chosenName: `${mark}chosen`,
    givenName: `${mark}given`,
    familyName: `${mark}family`,
    birthOn: '1980-02-03',
    phone,
    email: `${mark}@example.org`,
    address: { street: `${mark} Street` },
    externalIds: [`${mark}-77`],
    supporters: [{ name: `${mark}sister`, mayBeTold: true }],
    reach: { ways: [], times: [], shifts: [], noMessages: true, note: `${mark}reach` },
    caseload: [sam],
  });
  await anEntryBy(house, person, { said: `${mark} words`, mood: `${mark}mood` });
  await writeAround(person, mark);
  return person;
}

async function writeAround(person: ParticipantActor, mark: string): Promise<void> {
  const at = `/participants/${person.id}`;
  const episode = newId();
  await house.as(manager).post(`${at}/episodes`, {
    id: episode,
    programId: place.otherProgramId,
    startedOn: '2026-01-02',
    referredFrom: `${mark}clinic`,
  });
  await house.as(manager).post(`${at}/episodes/${episode}/close`, {
    endedOn: '2026-03-02',
    reason: `${mark}reason`,
    followUp: { kind: 'none', choice: `${mark}choice` },
    version: 1,
  });
  await house.as(manager).post('/participants', { chosenName: `${mark}chosen`, familyName: `${mark}family` });
  const record = (await house.as(manager).get(at)).body as { version: number };
  await house.as(manager).put(at, {
    chosenName: `${mark}chosen`,
    familyName: `${mark}married`,
    birthOn: '1980-02-03',
    version: record.version,
  });
  const asking = { actor: officer, requestId: randomUUID(), participantId: person.id };
  await house.app.access.permit('hold.place', asking, (permit) =>
    makeAccount(permit, {
      id: person.id,
      kind: 'participant',
      roles: [],
      programIds: [],
      login: `${mark}@sign.in`,
      name: `${mark}account`,
      password: 'quiet river stones',
    }),
  );
}

describe('who may, and when', () => {
  test('a record in use is not due, whoever asks', async () => {
    const person = await aWholeRecord('zzinuse');
    expect((await house.as({ kind: 'nobody' }).post(`/participants/${person.id}/destroy`)).status).toBe(401);
    expect((await house.as(officer).post('/participants/not-an-id/destroy')).status).toBe(404);
    expect((await destroy(person, person.id)).status).toBe(403);
    expect((await destroy(sam, person.id)).status).toBe(403);
    expect(await destroy(officer, person.id)).toMatchObject({
      status: 409,
      body: { code: 'retention/not-due' },
    });
    expect(await tablesWith(house, 'zzinusemood')).toEqual(['facts']);
  });

  test('the schedule is set by a privacy officer or an administrator, and the one before stays', async () => {
    const plain = { years: 6, automatic: false, onRequest: false, answerDays: 30, source: 'State law 1.2' };
    const body = { ...plain, version: 1 };
    expect((await house.as({ kind: 'nobody' }).put('/retention/schedule', body)).status).toBe(401);
    expect((await house.as(officer).put('/retention/schedule', { ...body, years: 0 })).status).toBe(400);
    expect((await house.as(manager).put('/retention/schedule', body)).status).toBe(403);
    const overview = (await house.as(manager).get('/retention')).body as { schedule: object };
    expect(overview.schedule).toMatchObject({ years: 7, provisional: true });
    expect((await house.as(officer).put('/retention/schedule', body)).body).toMatchObject({
      years: 6,
      provisional: false,
      source: 'State law 1.2',
    });
    const rows = await behind<{ years: number }>(
      house,
      `select years from retention_schedules where org_id = '${place.orgId}' order by made_at`,
    );
    expect(rows.map((row) => row.years)).toEqual([7, 6]);
  });

  test('the later of two who set the schedule is told, and shown both', async () => {
    const plain = { automatic: false, onRequest: false, answerDays: 30, source: 'State law 1.2', version: 1 };
    const put = (years: number) => house.as(officer).put('/retention/schedule', { ...plain, years });
    const answers = await Promise.all([put(6), put(9)]);
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
    const [stands, late] = answers[0]?.status === 200 ? [6, 9] : [9, 6];
    expect(answers.find((one) => one.status === 409)?.body).toMatchObject({
      yours: { years: late },
      theirs: { years: stands, version: 2 },
    });
  });

  test('an administrator stands in only where there is no privacy officer', async () => {
    const elsewhere = await anOrganization(house);
    const admin = await anAdmin(house, elsewhere);
    const person = await aParticipant(house, elsewhere);
    await setSchedule(house, admin, { ...plainSchedule(), years: 1 });
    await age(house, [person.id], 3);
    const asking = { actor: admin, requestId: randomUUID() };
    const other = await aPrivacyOfficer(house, elsewhere);
    await house.app.access.permit('staff.manage', asking, (permit) =>
      makeAccount(permit, { id: other.id, kind: 'staff', roles: ['privacy-officer'], programIds: [] }),
    );
    expect(await destroy(admin, person.id)).toMatchObject({
      status: 403,
      body: { code: 'people/ask-privacy-officer' },
    });
    await behind(house, `update accounts set status = 'ended' where id = '${other.id}'`);
    expect((await destroy(admin, person.id)).status).toBe(200);
  });

  const plainSchedule = () => ({
    automatic: false,
    onRequest: false,
    answerDays: 30,
    source: 'Board decision',
  });

  test('a legal hold keeps a due record, on the list and against an approval', async () => {
    const person = await aParticipant(house, place);
    await schedule({ years: 1 });
    await age(house, [person.id], 3);
    await house
      .as(officer)
      .post(`/participants/${person.id}/holds`, { id: newId(), reason: 'A claim is open' });
    expect((await look()).due).toMatchObject([{ participantId: person.id, onHold: true }]);
    expect(await destroy(officer, person.id)).toMatchObject({
      status: 409,
      body: { code: 'retention/on-hold' },
    });
  });

  test('two approvals at once destroy once', async () => {
    const person = await aParticipant(house, place);
    await schedule({ years: 1 });
    await age(house, [person.id], 3);
    const answers = await Promise.all([destroy(officer, person.id), destroy(officer, person.id)]);
    const [done, other] = answers.map((answer) => answer.status).sort();
    // Whoever comes second either waited for the first or no longer finds the person.
    expect([done, [404, 410].includes(other ?? 0)]).toEqual([200, true]);
    const lines = (await ledgerOf(house)).filter((line) => line.participants.includes(person.id));
    expect(lines).toHaveLength(1);
  });
});

describe('the day a record is due', () => {
  test('is the same in the database as in the rule', async () => {
    const people: { id: string; lastOn: string; birthOn: string | undefined; inUse: boolean }[] = [];
    for (let n = 0; n < 40; n += 1) {
      const lastOn = addDays('2004-02-20', n * 171);
      const birthOn = n % 3 === 0 ? undefined : addDays('1990-02-20', n * 311);
      const inUse = n % 7 === 0;
      const person = await aParticipant(house, place, {
        ...(birthOn ? { birthOn } : {}),
        ...(inUse ? { caseload: [sam] } : {}),
      });
      await anEntryBy(house, person, { happenedAt: new Date(`${lastOn}T12:00:00Z`) });
      people.push({ id: person.id, lastOn, birthOn, inUse });
    }
    await schedule({ years: 9, notBeforeAge: 27 });
    const rows = await standing(people.map((one) => one.id));
    const told = new Map(rows.map((row) => [row.participant_id, row.due_on ?? undefined]));
    for (const one of people)
      expect([one, told.get(one.id)]).toEqual([one, dueOn({ years: 9, notBeforeAge: 27 }, one)]);
  });

  const standing = (ids: string[]) =>
    behind<{ participant_id: string; due_on: string | null }>(
      house,
      `select * from record_standing('${place.orgId}', '{${ids.join(',')}}')`,
    );
});

describe('a destroyed record', () => {
  test('leaves no word, name, number or way in anywhere in the database, and says what it destroyed', async () => {
    const person = await aWholeRecord('zzgone', '555 0100 733');
    const before = await tablesWith(house, 'zzgone');
    expect(before).toEqual(expect.arrayContaining(['accounts', 'changes', 'facts', 'participants']));
    await age(house, [person.id], 9);
    await schedule({ years: 7 });
    const list = await look();
    expect(list.due.map((one) => one.participantId)).toContain(person.id);
    const answer = await destroy(officer, person.id);
    expect(answer.status).toBe(200);
    await removeNamesake('zzgone');
    expect(await tablesWith(house, 'zzgone')).toEqual([]);
    expect(await tablesWith(house, '555 0100 733')).toEqual([]);
    const keys = await behind<{ wrapped: Buffer | null; destroyed_at: Date }>(
      house,
      `select wrapped, destroyed_at from person_keys where participant_id = '${person.id}'`,
    );
    expect(keys).toMatchObject([{ wrapped: null, destroyed_at: expect.any(Date) }]);
    const facts = await behind<{ kind: string }>(
      house,
      `select distinct kind, category, author_id, words is null as mute, data::text from facts where participant_id = '${person.id}'`,
    );
    expect(facts).toEqual([{ kind: 'struck', category: 'note', author_id: null, mute: true, data: '{}' }]);
  });

  /** The second record with the same name is another person's; only its own destruction takes it away. */
  async function removeNamesake(mark: string): Promise<void> {
    const [row] = await behind<{ participant_id: string }>(
      house,
      `select participant_id from participants where chosen_name = '${mark}chosen'`,
    );
    await age(house, [row?.participant_id ?? ''], 9);
    expect((await destroy(officer, row?.participant_id ?? '')).status).toBe(200);
  }

  test('is not there any more for anybody, and nothing can be written to it', async () => {
    const person = await aParticipant(house, place, { chosenName: 'Gone' });
    await schedule({ years: 1 });
    await age(house, [person.id], 3);
    await destroy(officer, person.id);
    expect((await house.as(manager).get(`/participants/${person.id}`)).status).toBe(404);
    expect((await house.as(person).get(`/participants/${person.id}/line`)).status).toBe(404);
    const list = await house.as(manager).get('/participants');
    expect(JSON.stringify(list.body)).not.toContain(person.id);
    expect((await destroy(officer, person.id)).status).toBe(404);
    await expect(anEntryBy(house, person)).rejects.toThrow();
  });

  test('takes the records merged into it along', async () => {
    const kept = await aParticipant(house, place, { chosenName: 'zzkept' });
    const other = await aParticipant(house, place, { chosenName: 'zzmerged' });
    await anEntryBy(house, other, { mood: 'zzmergedmood' });
    await house
      .as(manager)
      .post('/duplicates/decide', { aId: kept.id, bId: other.id, decision: 'same', keepId: kept.id });
    await schedule({ years: 1 });
    await age(house, [kept.id, other.id], 3);
    expect((await look()).due.map((one) => one.participantId)).toEqual([kept.id]);
    await destroy(officer, kept.id);
    for (const mark of ['zzkept', 'zzmerged', 'zzmergedmood'])
      expect(await tablesWith(house, mark)).toEqual([]);
  });

  test('has a certificate that names kinds and counts, rule, person and moment, with the hash of its ledger line', async () => {
    const person = await aWholeRecord('zzcert');
    await schedule({ years: 7 });
    await age(house, [person.id], 9);
    const { certificateId } = (await destroy(officer, person.id)).body as { certificateId: string };
    const read = (actor: StaffActor) => house.as(actor).get(`/retention/certificates/${certificateId}`);
    expect((await read(manager)).status).toBe(403);
    const certificate = (await read(officer)).body as CertificateView;
    expect(certificate).toMatchObject({
      participantIds: [person.id],
      basis: 'due',
      by: 'Sam privacy-officer',
      rule: { years: 7, source: 'Board decision of 2 May' },
      counts: { identities: 1, keys: 1, accounts: 1, episodeTexts: 1 },
    });
    expect(certificate.counts.entries).toBeGreaterThanOrEqual(3);
    const line = (await ledgerOf(house)).at(-1);
    expect(line).toMatchObject({ what: 'person', id: certificateId, hash: certificate.hash });
    expect(JSON.stringify(line)).not.toMatch(/zzcert/);
    await behind(house, `update erasures set counts = '{"entries": 1}' where id = '${certificateId}'`);
    expect(((await read(officer)).body as CertificateView).hash).not.toBe(certificate.hash);
  });
});

describe('the daily look', () => {
  const run = () => lookDaily({ access: house.app.access, orgId: place.orgId, requestId: randomUUID() });

  test('lists what is due and destroys nothing unasked', async () => {
    const person = await aParticipant(house, place);
    await schedule({ years: 1 });
    await age(house, [person.id], 3);
    expect(await run()).toEqual({ due: 1, destroyed: 0 });
    expect(await run()).toEqual({ due: 1, destroyed: 0 });
    const kept = (await house.as(officer).get('/retention/records')).body as KeptRecords;
    expect(kept.due).toMatchObject([{ participantId: person.id, name: 'Maya Rivera' }]);
  });

  test('destroys by itself where the schedule says so, but nothing under a hold', async () => {
    const [one, held] = [await aParticipant(house, place), await aParticipant(house, place)];
    await house.as(officer).post(`/participants/${held.id}/holds`, { id: newId(), reason: 'A claim' });
    await age(house, [one.id, held.id], 3);
    await schedule({ years: 1, automatic: true });
    expect(await run()).toEqual({ due: 2, destroyed: 1 });
    expect(await run()).toEqual({ due: 1, destroyed: 0 });
    const kept = (await house.as(officer).get('/retention/records')).body as KeptRecords;
    expect(kept.certificates).toMatchObject([{ participantIds: [one.id], byKind: 'system', basis: 'due' }]);
  });

  test('a new entry takes a record off the list again', async () => {
    const person = await aParticipant(house, place);
    await schedule({ years: 1 });
    await age(house, [person.id], 3);
    expect((await run()).due).toBe(1);
    await anEntryBy(house, person);
    expect((await run()).due).toBe(0);
    expect((await destroy(officer, person.id)).status).toBe(409);
  });
});

test('the procedure itself refuses a participant, a script and nobody, whatever the application believes', async () => {
  const person = await aParticipant(house, place);
  await schedule({ years: 1 });
  await age(house, [person.id], 3);
  for (const kind of ['participant', 'token', 'nobody', '']) {
    const attempt = house.database.app.db.transaction().execute(async (db) => {
      await sql
        .raw(`set local app.org_id = '${place.orgId}'; set local app.actor_kind = '${kind}'`)
        .execute(db);
      await sql`select destroy_record(${newId()}, ${person.id}, null)`.execute(db);
    });
    await expect(attempt).rejects.toMatchObject({ code: 'TL404' });
  }
});
