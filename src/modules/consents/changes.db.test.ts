import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ParticipantActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aParticipant, aPrivacyOfficer } from '../people/testing.ts';
import type { PartnerEntry } from './schema.ts';
import { aRunningConsent } from './testing/stage.ts';

let house: House;
let place: TestOrganization;
let maya: ParticipantActor;
let url: string;

beforeAll(async () => {
  house = await openHouse();
  place = await anOrganization(house);
  url = await house.app.server.listen({ host: '127.0.0.1', port: 0 });
});
beforeEach(async () => {
  maya = await aParticipant(house, place, { birthOn: '1990-03-04' });
});
afterAll(() => house?.close());

/** A partner who came in by the link they were sent; what their browser holds. */
async function comesIn(): Promise<{ id: string; cookie: string }> {
  const officer = await aPrivacyOfficer(house, place);
  const partner: PartnerEntry = {
    ...{ id: newId(), name: 'Dr. Lin', from: 'Elm Street Clinic', kind: 'clinician' },
    ...{ hipaa: false, languages: [] },
  };
  await house.as(officer).post('/partners', partner);
  const invited = await house.as(officer).post(`/partners/${partner.id}/invitation`);
  const { code } = invited.body as { code: string };
  const answer = await fetch(`${url}/api/sign-in/invitation`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ code, login: `${partner.id}@example.org`, password: 'seven tall herons wade' }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`the partner did not come in: ${answer.status}`);
  return { id: partner.id, cookie };
}

const visit = (cookie: string, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${url}/api${path}`, { ...init, headers: { cookie, origin: url, ...init.headers } });

/** The events of an open line, one after the other; `undefined` once it ended. */
async function listen(cookie: string) {
  const stop = new AbortController();
  const answer = await visit(cookie, '/shared/changes', { signal: stop.signal });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('nothing is to be heard');
  const heard: string[] = [];
  const next = async (): Promise<string | undefined> => {
    const event = heard.shift();
    if (event) return event;
    const { done, value = '' } = await reader.read();
    if (done) return undefined;
    heard.push(...[...value.matchAll(/^event: (.+)$/gm)].flatMap(([, name]) => name ?? []));
    return next();
  };
  return { status: answer.status, type: answer.headers.get('content-type'), next, stop: () => stop.abort() };
}

describe('a partner who waits', () => {
  it('hears that it was taken back after the participant is answered, and then there is nothing', async () => {
    const { id, cookie } = await comesIn();
    const partner = { kind: 'partner', id: id as ParticipantActor['id'], orgId: place.orgId } as const;
    const consentId = await aRunningConsent(house, maya, partner);
    const line = await listen(cookie);
    expect([line.status, line.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect(await line.next()).toBe('ready');
    expect((await visit(cookie, `/shared/${maya.id}`)).status).toBe(200);
    const path = `/participants/${maya.id}/consents/${consentId}/revoke`;
    expect((await house.as(maya).post(path, { id: newId() })).status).toBe(201);
    expect(await line.next()).toBe('changed');
    expect((await visit(cookie, `/shared/${maya.id}`)).status).toBe(404);
    line.stop();
  });

  it('hears of a consent for them, and of none for somebody else', async () => {
    const [mine, other] = [await comesIn(), await comesIn()];
    const partnerOf = ({ id }: { id: string }) =>
      ({ kind: 'partner', id: id as ParticipantActor['id'], orgId: place.orgId }) as const;
    const line = await listen(mine.cookie);
    expect(await line.next()).toBe('ready');
    await aRunningConsent(house, maya, partnerOf(other));
    await aRunningConsent(house, maya, partnerOf(mine));
    expect(await line.next()).toBe('changed');
    const told = await Promise.race([line.next(), visit(mine.cookie, '/shared').then(() => 'nothing more')]);
    expect(told).toBe('nothing more');
    line.stop();
  });

  it('hears no more once they signed out', async () => {
    const { cookie } = await comesIn();
    const line = await listen(cookie);
    expect(await line.next()).toBe('ready');
    expect((await visit(cookie, '/sign-out', { method: 'POST' })).status).toBe(200);
    expect([await line.next(), await line.next()]).toEqual(['ended', undefined]);
  });

  it('hears no more once their access ended', async () => {
    const { id, cookie } = await comesIn();
    const line = await listen(cookie);
    expect(await line.next()).toBe('ready');
    await house.as(await aPrivacyOfficer(house, place)).post(`/partners/${id}/end`);
    expect([await line.next(), await line.next()]).toEqual(['ended', undefined]);
    expect((await visit(cookie, '/shared')).status).toBe(401);
  });

  it('hears again once a lost connection to the database is back: something may have been told meanwhile', async () => {
    const { cookie } = await comesIn();
    const line = await listen(cookie);
    expect(await line.next()).toBe('ready');
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = ${house.database.name} and query like 'listen %'`.execute(house.database.behind.db);
    expect(await line.next()).toBe('changed');
    line.stop();
  });

  it('on more pages than anybody has open is heard on the latest alone', async () => {
    const { cookie } = await comesIn();
    const first = await listen(cookie);
    expect(await first.next()).toBe('ready');
    const more = await Promise.all(Array.from({ length: 20 }, () => listen(cookie)));
    expect(await first.next()).toBeUndefined();
    for (const line of more) {
      expect(await line.next()).toBe('ready');
      line.stop();
    }
  });

  it('came in, and their coming and going stands in the audit', async () => {
    const { id, cookie } = await comesIn();
    await visit(cookie, '/sign-out', { method: 'POST' });
    const { rows } = await sql<{ action: string }>`select action from audit_events
      where actor_id = ${id} and actor_kind = 'partner' order by at`.execute(house.database.behind.db);
    expect(rows.map(({ action }) => action)).toEqual(['sign-in.accept', 'sign-in.open', 'sign-in.leave']);
  });

  it('does not keep the server from stopping', async () => {
    const own = await openHouse();
    try {
      const before = { house, place, url };
      house = own;
      place = await anOrganization(own);
      url = await own.app.server.listen({ host: '127.0.0.1', port: 0 });
      const line = await listen((await comesIn()).cookie);
      expect(await line.next()).toBe('ready');
      ({ house, place, url } = before);
      const closed = own.close().then(() => 'closed');
      expect(await line.next()).toBeUndefined();
      expect(await closed).toBe('closed');
    } finally {
      await own.close().catch(() => undefined);
    }
  });
});

it('nobody but a partner may wait here', async () => {
  const refused = await house.as(maya).get('/shared/changes');
  expect(refused.status).toBe(403);
  expect((await fetch(`${url}/api/shared/changes`)).status).toBe(401);
});
