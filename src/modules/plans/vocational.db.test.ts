import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aClinician, aParticipant, aStaffMember } from '../people/testing.ts';
import { aLine, planOf } from './testing.ts';

let house: House;
let place: TestOrganization;
beforeAll(async () => {
  house = await openHouse({ now: () => new Date('2026-11-20T15:00:00Z') });
  place = await anOrganization(house);
});
afterAll(() => house.close());

test('on the first day of treatment a goal for work is part of the plan, with its step and its service, and who helps with work reads it', async () => {
  const clinician = await aClinician(house, place);
  const specialist = await aStaffMember(house, place, { roles: ['employment-specialist'] });
  const maya = await aParticipant(house, place, { since: new Date('2026-11-20T13:00:00Z') });
  const plan = planOf(house, maya.id);
  const step = {
    id: newId(),
    linkId: newId(),
    what: 'Ask which day the welding course begins',
    owner: 'staff' as const,
    dueOn: '2026-11-24',
  };
  const idea = aLine('A welding certificate', { data: { part: 'goal', domain: 'D6' }, step });
  expect((await plan.line(clinician, idea)).status).toBe(201);
  const waiting = await plan.read(maya);
  expect(waiting).toMatchObject({
    lines: [],
    suggestions: [{ what: 'A welding certificate', data: { domain: 'D6' } }],
  });
  await plan.post(maya, `/suggestions/${idea.id}/take-up`, { id: newId() });
  const service = { id: newId(), service: 'job-search', happenedAt: '2026-11-20T14:00:00Z' };
  expect((await house.as(specialist).post(`/participants/${maya.id}/services`, service)).status).toBe(201);
  const [goal] = (await plan.read(maya)).lines;
  await plan.post(specialist, '/links', { id: newId(), fromId: goal?.id, toId: service.id });
  for (const reader of [maya, clinician, specialist]) {
    const seen = await plan.read(reader);
    expect(seen.lines).toMatchObject([
      { what: 'A welding certificate', data: { part: 'goal', domain: 'D6' }, suggestedById: clinician.id },
    ]);
    expect(seen.steps).toMatchObject([{ what: step.what, dueOn: '2026-11-24' }]);
    expect(seen.links.map(({ toId }) => toId).sort()).toEqual([step.id, service.id].sort());
    expect(seen.orphans).toEqual([]);
  }
});
