import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '../../lib/ids.ts';
import type { Answer } from '../../testing/house.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aParticipant } from '../people/testing.ts';
import { longNotice } from './domain/notice.ts';
import type { DisclosureBook } from './schema.ts';
import { aPartner, aRunningConsent, openStage, saidIn } from './testing/stage.ts';

const stage = openStage();

/** The answer but for what differs with every request. */
const plain = ({ status, body, statements, headers }: Answer): unknown => {
  const { requestId: _, ...rest } = body as { requestId?: string };
  const { 'x-request-id': __, date: ___, ...others } = headers;
  return { status, rest, statements, others };
};

describe('a partner', () => {
  it('sees who agreed, and reads what was granted and nothing beside it', async () => {
    await stage.writes('note', 'We talked about work.');
    await stage.writes('plan', 'Learn to weld.');
    await stage.writes('note', 'Between the two of us.', 'just-us');
    expect(await stage.record()).toBe(404);
    await stage.consents();
    expect((await stage.people()).people).toMatchObject([{ id: stage.maya.id, name: 'Maya' }]);
    const record = await stage.record();
    expect(saidIn(record)).toEqual(['We talked about work.']);
    expect(record).toMatchObject({
      name: 'Maya',
      notice: { text: longNotice.text },
      scope: [{ information: ['note', 'attendance'], purposes: ['treatment'] }],
    });
  });

  it('gets no conversation, no suggestion and no words about somebody close, whatever they are filed under', async () => {
    await stage.consents({ information: ['note', 'plan'] });
    const coach = stage.house.as(stage.coach);
    const message = { id: newId(), happenedAt: stage.now.toISOString(), said: 'See you at ten?' };
    const line = (given: object) => ({
      ...{ id: newId(), what: 'A line.', data: { part: 'goal' }, audience: 'team' },
      ...given,
    });
    const written = [
      await coach.post(stage.at('/messages'), { ...message, audience: 'team' }),
      await coach.post(stage.at('/plan/lines'), line({ what: 'You could try welding.' })),
      await stage.house.as(stage.maya).post(stage.at('/plan/lines'), line({ what: 'Learn to weld.' })),
    ];
    expect(written.map(({ status }) => status)).toEqual([201, 201, 201]);
    const record = await stage.record();
    expect(typeof record === 'number' ? record : record.entries.map(({ words }) => words)).toEqual([
      { what: 'Learn to weld.' },
    ]);
  });

  it('gets nothing from the moment it is taken back, and reads again only after a new consent', async () => {
    await stage.writes('note', 'We talked.');
    const consentId = await stage.consents();
    expect(saidIn(await stage.record())).toEqual(['We talked.']);
    stage.later(1);
    expect((await stage.revokes(consentId)).status).toBe(201);
    expect(await stage.record()).toBe(404);
    expect((await stage.people()).people).toEqual([]);
    stage.later(1);
    await stage.consents();
    expect(saidIn(await stage.record())).toEqual(['We talked.']);
  });

  it('is never said to be stopped under a number that has stopped something else', async () => {
    await stage.writes('note', 'A note.');
    const [first, second] = [await stage.consents(), await stage.consents({ purposes: ['own-request'] })];
    stage.later(1);
    const id = newId();
    expect((await stage.revokes(first, { id, information: 'note' })).status).toBe(201);
    expect((await stage.revokes(first, { id, information: 'note' })).body).toEqual({ id, already: true });
    expect((await stage.revokes(second, { id, information: 'note' })).body).toMatchObject({
      status: 409,
      code: 'consents/id-taken',
    });
    expect((await stage.revokes(first, { id })).status).toBe(409);
    expect(saidIn(await stage.record())).toEqual(['A note.']);
  });

  it('keeps what was not taken back', async () => {
    await stage.writes('note', 'A note.');
    await stage.writes('attendance', 'Came on Monday.');
    const consentId = await stage.consents();
    stage.later(1);
    await stage.revokes(consentId, { information: 'note' });
    expect(saidIn(await stage.record())).toEqual(['Came on Monday.']);
  });

  it('reads until the last day is over, and not on the day after', async () => {
    await stage.writes('note', 'A note.');
    await stage.consents({ expiry: { by: 'date', on: '2026-11-20' } });
    stage.now = new Date('2026-11-21T04:59:59Z');
    expect(saidIn(await stage.record())).toEqual(['A note.']);
    stage.now = new Date('2026-11-21T05:00:00Z');
    expect(await stage.record()).toBe(404);
  });

  it('reads nothing once the event took place, or it is known to be false', async () => {
    for (const what of ['expiry-event', 'known-false']) {
      const consentId = await stage.consents({ expiry: { by: 'event', event: 'I leave the program.' } });
      expect(await stage.record()).not.toBe(404);
      stage.later(60);
      const entry = { id: newId(), what, at: stage.now.toISOString() };
      const told = await stage.house.as(stage.coach).post(stage.at(`/consents/${consentId}/happened`), entry);
      expect(told.status).toBe(201);
      expect(await stage.record()).toBe(404);
      stage.later(60);
    }
  });

  it('reads nothing the organization agreed to leave out, and it again when that time is over', async () => {
    await stage.writes('note', 'A note.');
    await stage.consents({ information: ['note'] });
    const id = newId();
    stage.later(1);
    await stage.house
      .as(stage.maya)
      .post(stage.at('/restrictions'), { id, information: 'note', said: 'Not now.' });
    expect(saidIn(await stage.record())).toEqual(['A note.']);
    const answer = { agreed: true, untilOn: '2026-11-25' };
    await stage.house.as(stage.officer).post(stage.at(`/restrictions/${id}/answer`), answer);
    expect(await stage.record()).toBe(404);
    stage.now = new Date('2026-11-26T15:00:00Z');
    expect(saidIn(await stage.record())).toEqual(['A note.']);
  });

  it('gets nothing where one of the two locks is shut', async () => {
    await stage.writes('note', 'A note.');
    await stage.writes('plan', 'A plan.');
    const { db } = stage.house.database.behind;
    const { orgId } = stage.place;
    // A grant that no consent stands behind: the decision refuses.
    await sql`insert into consent_grants values (${orgId}, ${newId()}, ${stage.maya.id}, ${stage.lin.id}, 'note',
      'treatment', ${stage.now}, null)`.execute(db);
    expect(await stage.record()).toBe(404);
    // A consent whose grants are gone: the row policy refuses, whatever is decided.
    const consentId = await stage.consents({ information: ['note', 'plan'] });
    await sql`update consent_grants set until = ${stage.now} where consent_id = ${consentId}
      and information = 'plan'`.execute(db);
    await sql`delete from consent_grants where consent_id <> ${consentId}`.execute(db);
    expect(saidIn(await stage.record())).toEqual(['A note.']);
  });

  it('is told the same of somebody who did not agree, who comes elsewhere, or who does not exist', async () => {
    const elsewhere = await anOrganization(stage.house, { name: 'Far Shore' });
    const there = await aParticipant(stage.house, elsewhere);
    const asked = [stage.maya.id, there.id, newId(), stage.coach.id];
    const lin = stage.house.as(stage.lin);
    const answers: unknown[] = [];
    for (const id of asked) answers.push(plain(await lin.get(`/shared/${id}`)));
    for (const one of answers) expect(one).toEqual(answers[0]);
    const foreign: unknown[] = [];
    for (const id of asked) foreign.push(plain(await lin.get(`/participants/${id}/line`)));
    for (const one of foreign) expect(one).toEqual(foreign[0]);
  });

  it('is told to the participant among those who can open something, as long as the consent runs', async () => {
    const along = async () =>
      ((await stage.house.as(stage.maya).get(stage.at('/opened'))).body as { along: unknown[] }).along;
    const consentId = await stage.consents();
    expect(await along()).toEqual([{ name: 'Dr. Lin (Elm Street Clinic)', how: 'partner' }]);
    await stage.revokes(consentId);
    expect(await along()).toEqual([]);
  });

  it('of one person learns nothing by what another agreed to', async () => {
    const other = await aPartner(stage.house, stage.officer, { name: 'Officer Hale', kind: 'probation' });
    await stage.consents();
    expect((await stage.house.as(other).get(`/shared/${stage.maya.id}`)).status).toBe(404);
    expect((await stage.house.as(other).get('/shared')).body).toMatchObject({ people: [] });
  });

  it('has access ended at once, whatever is still granted', async () => {
    await stage.consents();
    await stage.house.as(stage.officer).post(`/partners/${stage.lin.id}/end`);
    expect((await stage.house.as(stage.lin).get(`/shared/${stage.maya.id}`)).status).toBe(404);
  });
});

describe('the book', () => {
  const book = async () =>
    (await stage.house.as(stage.maya).get(stage.at('/disclosures'))).body as DisclosureBook;

  it('says who read what, what for, by which consent, in the act in which it left', async () => {
    await stage.writes('note', 'A note.');
    const consentId = await stage.consents();
    await stage.people();
    await stage.people();
    await stage.record();
    const { disclosures } = await book();
    expect(disclosures).toMatchObject([
      { channel: 'record', information: ['note'], purpose: 'treatment', entries: 1, consentId },
      { channel: 'list', information: [], consentId },
    ]);
    expect(disclosures[0]).toMatchObject({
      recipientName: 'Dr. Lin',
      recipientFrom: 'Elm Street Clinic',
      paragraph: '§ 2.33(a)',
      noticeSha256: longNotice.sha256,
    });
    const opened = (await stage.house.as(stage.maya).get(stage.at('/opened'))).body as { entries: object[] };
    expect(opened.entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          action: 'shared.read',
          who: 'Dr. Lin (Elm Street Clinic)',
          refused: false,
        }),
      ]),
    );
  });

  it('holds nothing of what was refused, and keeps what left before it was taken back', async () => {
    await stage.record();
    const consentId = await stage.consents();
    await stage.record();
    stage.later(1);
    await stage.revokes(consentId);
    await stage.record();
    expect((await book()).disclosures).toHaveLength(1);
  });

  it('is written first or nothing leaves, the audit with it', async () => {
    await stage.writes('note', 'A note.');
    await stage.consents();
    const { db } = stage.house.database.behind;
    const readings = async () =>
      (
        await sql`select 1 from audit_events where actor_id = ${stage.lin.id} and action = 'shared.read'
          and outcome = 'done'`.execute(db)
      ).rows.length;
    await sql`revoke insert on disclosures from throughline_app`.execute(db);
    const answer = await stage.house.as(stage.lin).get(`/shared/${stage.maya.id}`);
    await sql`grant insert on disclosures to throughline_app`.execute(db);
    expect([answer.status, JSON.stringify(answer.body).includes('A note.')]).toEqual([500, false]);
    expect([await readings(), (await book()).disclosures]).toEqual([0, []]);
    expect(saidIn(await stage.record())).toEqual(['A note.']);
    expect([await readings(), (await book()).disclosures.length]).toEqual([1, 1]);
  });

  it('is turned page by page', async () => {
    await stage.consents();
    for (let read = 0; read < 3; read += 1) {
      stage.later(1);
      await stage.record();
    }
    const first = (await stage.house.as(stage.maya).get(stage.at('/disclosures?limit=2')))
      .body as DisclosureBook;
    const rest = (await stage.house.as(stage.maya).get(stage.at(`/disclosures?limit=2&before=${first.next}`)))
      .body as DisclosureBook;
    expect([first.disclosures.length, rest.disclosures.length, rest.next]).toEqual([2, 1, undefined]);
  });
});

it('two hundred people cost as many statements as one, and each stands in the book', async () => {
  const partner = await aPartner(stage.house, stage.officer, { name: 'Ms. Ode' });
  const ask = () => stage.house.as(partner).get('/shared');
  await aRunningConsent(stage.house, stage.maya, partner);
  const one = await ask();
  for (let person = 1; person < 200; person += 1) {
    const given = { chosenName: `Person ${person}`, birthOn: '1980-01-01' };
    await aRunningConsent(stage.house, await aParticipant(stage.house, stage.place, given), partner);
  }
  const many = await ask();
  expect((many.body as { people: unknown[] }).people).toHaveLength(200);
  expect([one.statements, many.statements]).toEqual([4, 4]);
  const { rows } =
    await sql`select distinct participant_id from disclosures where recipient_id = ${partner.id}`.execute(
      stage.house.database.behind.db,
    );
  expect(rows).toHaveLength(200);
});

describe('the book of one participant, for whoever asks for it on paper', () => {
  it('is read by a privacy officer, with the name and the day, and by nobody of the team', async () => {
    await stage.writes('note', 'A note.');
    await stage.consents();
    await stage.record();
    const answer = await stage.house.as(stage.officer).get(stage.at('/disclosures'));
    expect(answer.body).toMatchObject({
      disclosures: [{ recipientName: 'Dr. Lin', channel: 'record' }],
      of: { name: expect.stringContaining('Maya'), today: '2026-11-20' },
    });
    expect(answer.statements).toBeLessThanOrEqual(8);
    expect((await stage.house.as(stage.coach).get(stage.at('/disclosures'))).status).toBe(403);
    const own = await stage.house.as(stage.maya).get(stage.at('/disclosures'));
    expect(own.body).not.toHaveProperty('of');
  });
});
