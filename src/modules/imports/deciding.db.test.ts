import { afterAll, beforeEach, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aManager, aParticipant } from '../people/testing.ts';
import { bodyOf, bringIn, doIt, lookAtFile, readRowsOf } from './testing.ts';

const now = new Date('2026-11-22T15:00:00Z');
const house: House = await openHouse({ now: () => now });
let place: TestOrganization;
let manager: StaffActor;
let coach: StaffActor;

beforeEach(async () => {
  place = await anOrganization(house);
  manager = await aManager(house, place, { name: 'Ruth Adler' });
  coach = await aCoach(house, place, { name: 'Sam Ortiz' });
});
afterAll(() => house.close());

interface Entry {
  kind: string;
  happenedAt: string;
  data: Record<string, unknown>;
  words: Record<string, string>;
}
const notesOf = async (id: string | undefined): Promise<Entry[]> => {
  const team: StaffActor = { ...coach, programIds: [place.programId, place.otherProgramId] };
  const { entries } = bodyOf<{ entries: Entry[] }>(await house.as(team).get(`/participants/${id}/line`));
  return entries.filter(({ kind }) => kind === 'imported-note');
};
const listed = async (): Promise<{ id: string; name: string }[]> =>
  bodyOf<{ items: { id: string; name: string }[] }>(await house.as(manager).get('/participants?limit=100'))
    .items;

const head = 'First name,Last name,Date of birth,Phone,Program,Coach,Start date,Notes\n';
const likeHer = `${head}Isolde,Ferrant,05/06/1988,202-555-0143,Coaching,Sam Ortiz,01/10/2025,Prefers mornings.\n`;
const pair = `${head}Ottoline,Brandt,02/03/1979,202-555-0188,Coaching,,,Tea.\nOttoline,Brandt,02/03/1979,202-555-0189,Coaching,,,Coffee.\n`;
const others = `${head}Anna,Lindqvist,07/19/1966,315-555-0101,Coaching,,,\nAnna,Lindqvist,07/19/1966,315-555-0102,Coaching,,,\n`;
const isolde = () =>
  aParticipant(house, place, {
    chosenName: 'Isolde',
    familyName: 'Ferrant',
    givenName: 'Isolde',
    birthOn: '1988-05-06',
    phone: '+12025550143',
    programIds: [place.programId],
  });

const decide = (id: string, decision: 'same' | 'new') =>
  house.as(manager).post(`/imports/${id}/decisions`, { decision });

test('what was decided about a row is remembered: the same file again asks nothing and adds nobody', async () => {
  await isolde();
  for (const [file, decision] of [
    [likeHer, 'same'],
    [pair, 'same'],
    [others, 'new'],
  ] as const) {
    const { id } = await lookAtFile(house, manager, file);
    expect((await decide(id, decision)).body).toEqual({ decided: 1 });
    await doIt(house, manager, id, 'agree');
    const again = await lookAtFile(house, manager, file);
    expect(again.totals).toMatchObject({ created: 0, likely: 0 });
    expect((await doIt(house, manager, again.id, 'agree')).totals).toMatchObject({ created: 0 });
  }
});

test('a row that is the same person keeps its words: its note is put on their line, the rest is named beforehand', async () => {
  const known = await isolde();
  const { id } = await lookAtFile(house, manager, likeHer);
  const [row] = await readRowsOf(house, manager, id, '?outcome=likely');
  expect(row?.likely).toMatchObject({
    note: true,
    leftOut: ['program', 'coach', 'startedOn'],
  });
  await decide(id, 'same');
  await doIt(house, manager, id, 'agree');
  expect(await notesOf(known.id)).toMatchObject([
    {
      happenedAt: now.toISOString(),
      words: { note: 'Prefers mornings.' },
      data: { broughtBy: 'Ruth Adler' },
    },
  ]);
  await doIt(house, manager, id, 'undo');
  expect(await notesOf(known.id)).toEqual([]);
});

test('of two rows of one file that are one person both notes are kept', async () => {
  const { id } = await lookAtFile(house, manager, pair);
  const [row] = await readRowsOf(house, manager, id, '?outcome=likely');
  expect(row?.likely).toMatchObject({ row: 2, note: true, leftOut: ['phone'] });
  await decide(id, 'same');
  await doIt(house, manager, id, 'agree');
  const [one] = await listed();
  expect((await notesOf(one?.id)).map(({ words }) => words.note).sort()).toEqual(['Coffee.', 'Tea.']);
});

const caseloadOf = async (name: string) => {
  const found = (await listed()).find((one) => one.name.startsWith(name));
  const { caseload } = bodyOf<{ caseload: { staffName: string; since: string }[] }>(
    await house.as(manager).get(`/participants/${found?.id}`),
  );
  return caseload.map(({ staffName, since }) => [staffName, since]);
};
const since = `First name,Last name,Program,Start date,Coach,Coach since
Ada,Abel,Coaching,01/31/2025,Sam Ortiz,03/15/2025
Bo,Bell,Coaching,06/01/2025,Sam Ortiz,05/31/2025
Cy,Cruz,Coaching,06/01/2025,Sam Ortiz,12/24/2026
Di,Diaz,Coaching,06/01/2025,,06/15/2025
Ed,Eng,Coaching,06/01/2025,Sam Ortiz,
`;

test('a caseload begins on the day the sheet gives, and what is odd about that day is told before anybody agrees', async () => {
  const looked = await lookAtFile(house, manager, since);
  expect(looked.columns?.columns).toMatchObject({ coach: 'coach', coachSince: 'coach_since' });
  const told = (await readRowsOf(house, manager, looked.id)).flatMap(({ row, warnings }) =>
    warnings.map(({ field, code }) => [row, field, code]),
  );
  expect(told).toEqual([
    [3, 'coachSince', 'coach-start-early'],
    [4, 'coachSince', 'coach-start-ahead'],
    [5, 'coachSince', 'coach-start-alone'],
  ]);
  const done = await doIt(house, manager, looked.id, 'agree');
  expect(await caseloadOf('Ada')).toEqual([['Sam Ortiz', '2025-03-15T16:00:00.000Z']]);
  expect(await caseloadOf('Bo')).toEqual([['Sam Ortiz', '2025-05-31T16:00:00.000Z']]);
  expect(await caseloadOf('Cy')).toEqual([['Sam Ortiz', now.toISOString()]]);
  expect(await caseloadOf('Di')).toEqual([]);
  expect(await caseloadOf('Ed')).toEqual([['Sam Ortiz', now.toISOString()]]);
  // The coach walks with them from now on, and no longer once it is taken back; put back, since the same day.
  const seen = async (): Promise<string[]> =>
    bodyOf<{ items: { name: string }[] }>(
      await house.as(coach).get(`/participants?coach=${coach.id}`),
    ).items.map(({ name }) => name);
  expect(await seen()).toEqual(['Ada Abel', 'Bo Bell', 'Cy Cruz', 'Ed Eng']);
  await doIt(house, manager, done.id, 'undo');
  expect(await seen()).toEqual([]);
  await doIt(house, manager, done.id, 'restore');
  expect(await seen()).toEqual(['Ada Abel', 'Bo Bell', 'Cy Cruz', 'Ed Eng']);
  expect(await caseloadOf('Ada')).toEqual([['Sam Ortiz', '2025-03-15T16:00:00.000Z']]);
});

test('a caseload and a note begin on the day of the import, not on a program’s start day', async () => {
  await bringIn(house, manager, likeHer);
  const [one] = await listed();
  const record = bodyOf<{ caseload: { staffName: string; since: string }[] }>(
    await house.as(manager).get(`/participants/${one?.id}`),
  );
  expect(record.caseload).toMatchObject([{ staffName: 'Sam Ortiz', since: now.toISOString() }]);
  expect((await notesOf(one?.id)).map(({ happenedAt }) => happenedAt)).toEqual([now.toISOString()]);
});
