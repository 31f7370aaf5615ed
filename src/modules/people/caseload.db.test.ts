import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { nobody } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { renewCover } from './cover.ts';
import type { ParticipantView } from './schema/participants.ts';
import type { StaffList } from './schema/staff.ts';
import { listCaseload } from './store/caseloads.ts';
import { aCoach, aManager, aParticipant } from './testing.ts';

// Monday morning in New York.
let now = new Date('2026-11-23T15:00:00Z');
let house: House;
let place: TestOrganization;
let manager: StaffActor;
let sam: StaffActor;
let ana: StaffActor;
let maya: ParticipantActor;
beforeAll(async () => {
  house = await openHouse({ now: () => now });
});
beforeEach(async () => {
  now = new Date('2026-11-23T15:00:00Z');
  place = await anOrganization(house);
  manager = await aManager(house, place);
  sam = await aCoach(house, place, { name: 'Sam Ortiz', programIds: [] });
  ana = await aCoach(house, place, { name: 'Ana Bell', programIds: [] });
  maya = await aParticipant(house, place, { caseload: [sam] });
});
afterAll(() => house.close());

const opens = async (actor: StaffActor, id: string = maya.id) =>
  (await house.as(actor).get(`/participants/${id}`)).status === 200;

const read = async (actor: StaffActor = manager) =>
  (await house.as(actor).get(`/participants/${maya.id}`)).body as ParticipantView;

/** What the job of every hour does. */
const anHourPasses = (): Promise<void> =>
  house.app.access.permit(
    'cover.renew',
    { actor: { kind: 'system', reason: 'renewing cover', orgId: place.orgId }, requestId: 'test' },
    renewCover,
  );

describe('a caseload', () => {
  test('is handed on by those who walk along, and keeps its history', async () => {
    const path = `/participants/${maya.id}/caseload`;
    const body = { staffId: ana.id, reason: 'Speaks Spanish' };
    expect((await house.as(nobody).post(path, body)).status).toBe(401);
    expect((await house.as(sam).post(path, { staffId: 'Ana' })).status).toBe(400);
    expect((await house.as(ana).post(path, body)).status).toBe(404);
    expect((await house.as(sam).post(path, { staffId: newId() })).body).toMatchObject({
      fields: { staffId: 'people/no-such-colleague' },
    });
    const taken = await house.as(sam).post(path, body);
    expect(taken.status).toBe(201);
    expect(taken.statements).toBeLessThanOrEqual(7);
    expect(await opens(ana)).toBe(true);
    const ended = await house.as(sam).post(`${path}/${sam.id}/end`, { reason: 'New coach' });
    expect(ended.status).toBe(200);
    expect(ended.statements).toBeLessThanOrEqual(7);
    expect(await opens(sam)).toBe(false);
    expect((await read()).caseload).toMatchObject([
      { staffName: 'Ana Bell', reason: 'Speaks Spanish' },
      { staffName: 'Sam Ortiz', endedReason: 'New coach' },
    ]);
    expect((await house.as(ana).post(`${path}/${sam.id}/end`, {})).status).toBe(404);
  });

  test('taken on by two taps at once is taken on once', async () => {
    const path = `/participants/${maya.id}/caseload`;
    const both = await Promise.all([
      house.as(sam).post(path, { staffId: ana.id }),
      house.as(sam).post(path, { staffId: ana.id }),
    ]);
    expect(both.map((answer) => answer.status)).toEqual([201, 201]);
    expect((await read()).caseload.filter((one) => one.staffId === ana.id)).toHaveLength(1);
  });
});

describe('leave and cover', () => {
  const week = (coveredBy?: string) => ({ fromOn: '2026-11-23', untilOn: '2026-11-27', coveredBy });

  test('whoever covers opens the absent colleague’s people, on those days only', async () => {
    expect(await opens(ana)).toBe(false);
    const planned = await house.as(manager).post(`/staff/${sam.id}/leave`, week(ana.id));
    expect(planned.status).toBe(201);
    expect(planned.statements).toBeLessThanOrEqual(8);
    expect(await opens(ana)).toBe(true);
    expect((await read()).cover).toEqual([
      { staffId: ana.id, name: 'Ana Bell', forStaffId: sam.id, untilOn: '2026-11-27' },
    ]);
    // 27 November ends in New York at 05:00 UTC.
    now = new Date('2026-11-28T04:59:00Z');
    expect(await opens(ana)).toBe(true);
    now = new Date('2026-11-28T05:01:00Z');
    expect(await opens(ana)).toBe(false);
    expect((await read()).cover).toEqual([]);
  });

  test('is asked of administrators and managers for others, and of each for themselves', async () => {
    const path = `/staff/${sam.id}/leave`;
    expect((await house.as(nobody).post(path, week(ana.id))).status).toBe(401);
    expect(
      (await house.as(manager).post(path, { ...week(ana.id), untilOn: '2026-11-01' })).body,
    ).toMatchObject({
      status: 400,
      fields: { untilOn: 'people/ends-before-it-begins' },
    });
    expect((await house.as(manager).post(path, week(sam.id))).status).toBe(400);
    expect((await house.as(manager).post(path, week(newId()))).status).toBe(400);
    expect((await house.as(sam).post(path, week(ana.id))).status).toBe(403);
    expect((await house.as(manager).post(`/staff/${newId()}/leave`, week(ana.id))).status).toBe(404);
    expect((await house.as(sam).post('/my/leave', week(ana.id))).status).toBe(201);
    expect(await opens(ana)).toBe(true);
  });

  test('leave taken back ends its cover at once', async () => {
    const planned = await house.as(sam).post('/my/leave', week(ana.id));
    const { id } = planned.body as { id: string };
    expect((await house.as(ana).delete(`/my/leave/${id}`)).status).toBe(404);
    expect((await house.as(sam).delete(`/my/leave/${id}`)).status).toBe(200);
    expect(await opens(ana)).toBe(false);
    const { staff } = (await house.as(ana).get('/staff')).body as StaffList;
    expect(staff.flatMap((one) => one.leave)).toEqual([]);
  });

  test('leave in spring takes nothing from cover this week, and gets its turn', async () => {
    await house.as(sam).post('/my/leave', week(ana.id));
    await house.as(sam).post('/my/leave', { fromOn: '2027-03-01', untilOn: '2027-03-05', coveredBy: ana.id });
    expect(await opens(ana)).toBe(true);
    now = new Date('2026-12-01T12:00:00Z');
    expect(await opens(ana)).toBe(false);
    await anHourPasses();
    expect(await opens(ana)).toBe(false);
    now = new Date('2027-03-02T12:00:00Z');
    expect(await opens(ana)).toBe(true);
  });

  test('who joins the caseload of somebody on leave is covered too, who leaves it is not', async () => {
    await house.as(sam).post('/my/leave', week(ana.id));
    const luz = await aParticipant(house, place, { chosenName: 'Luz' });
    await house.as(manager).post(`/participants/${luz.id}/caseload`, { staffId: sam.id });
    expect(await opens(ana, luz.id)).toBe(true);
    await house.as(manager).post(`/participants/${luz.id}/caseload/${sam.id}/end`, {});
    expect(await opens(ana, luz.id)).toBe(false);
    expect(await opens(ana)).toBe(true);
  });

  test('a caseload of cover is told apart from one’s own', async () => {
    await house.as(sam).post('/my/leave', week(ana.id));
    const pairs = await house.app.access.permit(
      'participant.list',
      { actor: ana, requestId: 'test' },
      (permit) => listCaseload(permit, [ana.id, sam.id]),
    );
    expect(pairs).toHaveLength(2);
    const since = expect.any(Date);
    expect(pairs).toContainEqual({ participantId: maya.id, staffId: sam.id, as: 'caseload', since });
    expect(pairs).toContainEqual({ participantId: maya.id, staffId: ana.id, as: 'cover', since });
  });
});
