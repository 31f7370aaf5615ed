import { expect, test } from 'vitest';
import { inventWorld } from './invent-world.ts';
import { walkInListOf } from './walk-in-list.ts';

const world = inventWorld({ seed: 1, today: '2026-11-24' });

test('the walk-in list names somebody who is here already and is not one of Sam’s', () => {
  const { twice, csv } = walkInListOf(world);
  const sam = world.staff.find(({ key }) => key === 'sam-ortiz');
  const now = world.caseloads.filter(({ participantId, endedOn }) => participantId === twice.id && !endedOn);
  expect(now.length).toBeGreaterThan(0);
  expect(now.some(({ staffId }) => staffId === sam?.id)).toBe(false);
  expect(csv).toContain(twice.phone ?? 'no phone');
});

test('the walk-in list names nobody else of the house, and a program it has', () => {
  const { csv, twice } = walkInListOf(world);
  const others = world.participants.filter(({ id }) => id !== twice.id);
  expect(others.filter(({ phone }) => phone !== null && csv.includes(phone))).toEqual([]);
  expect(others.filter(({ fullName }) => csv.includes(fullName.split(' ').join(',')))).toEqual([]);
  const last = csv.trim().split('\n').at(-1)?.split(',')[4];
  expect(world.programs.map(({ name }) => name)).toContain(last);
});

test('the walk-in list is the same each time', () => {
  expect(walkInListOf(inventWorld({ seed: 1, today: '2026-11-24' })).csv).toBe(walkInListOf(world).csv);
});
