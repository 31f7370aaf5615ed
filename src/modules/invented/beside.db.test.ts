import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import { nobody } from '../../kernel/access/index.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aManager } from '../people/testing.ts';
import { configureInvented } from './settings.ts';

const house: House = await openHouse();
const url = 'http://localhost:4100/api/demo/become/018f0000-0000-7000-8000-000000000001';
beforeAll(() => configureInvented({ start: async () => url, now: () => ({ state: 'ready', url }) }));
afterAll(async () => {
  configureInvented(undefined);
  await house.close();
});

test('whoever comes back to the empty installation finds the invented program, and nobody once it is set up', async () => {
  const ready = { possible: true, state: 'ready', url };
  expect((await house.as(nobody).get('/demo/start')).body).toEqual(ready);
  const place = await anOrganization(house);
  expect((await house.as(nobody).get('/demo/start')).body).toEqual({ possible: false, state: 'none' });
  expect((await house.as(nobody).post('/demo/start', {})).status).toBe(404);
  const manager = await aManager(house, place);
  expect((await house.as(manager).get('/demo/explore')).status).toBe(403);
  const administrator: StaffActor = { ...manager, roles: ['admin'] };
  expect((await house.as(administrator).get('/demo/explore')).body).toEqual(ready);
  expect((await house.as(administrator).post('/demo/explore', {})).body).toEqual({ url });
});

test('where none can be started, none is offered', async () => {
  configureInvented(undefined);
  const administrator: StaffActor = {
    ...(await aManager(house, await anOrganization(house))),
    roles: ['admin'],
  };
  expect((await house.as(administrator).get('/demo/explore')).body).toEqual({
    possible: false,
    state: 'none',
  });
  expect((await house.as(administrator).post('/demo/explore', {})).status).toBe(409);
});
