import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { anOrganization } from '../organizations/testing.ts';
import { countStanding, withdrawParticipants } from './index.ts';
import { aManager, aParticipant } from './testing.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('people whose import was undone, or who are one with another record, are not counted among those who are here', async () => {
  const place = await anOrganization(house);
  const manager = await aManager(house, place);
  const [ana, twin, gone] = await Promise.all([1, 2, 3].map(() => aParticipant(house, place)));
  expect(await countStanding(house.database.behind.db)).toBe(3);
  const same = { aId: ana?.id, bId: twin?.id, decision: 'same' };
  expect((await house.as(manager).post('/duplicates/decide', same)).status).toBe(200);
  await house.app.access.permit('participant.add', { actor: manager, requestId: 'test' }, (permit) =>
    withdrawParticipants(permit, [gone?.id ?? ''], newId()),
  );
  expect(await countStanding(house.database.behind.db)).toBe(1);
});
