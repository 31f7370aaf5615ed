import { expect, test } from 'vitest';
import { openStage } from '../families/testing.ts';
import { addFile } from '../forms/testing.ts';
import { anAdmin } from '../people/testing.ts';
import { newVersionsIn } from './domain/versions.ts';
import type { Profile } from './schema.ts';
import { aCheck, barcFile } from './testing.ts';

const stage = openStage();

const answersOfBarc = (points: number) => ({
  values: Object.fromEntries(
    Array.from({ length: 10 }, (_, at) => [
      String(at + 1),
      [{ kind: 'coding', value: { system: 'urn:test:agree', code: `agree-${points}` } }],
    ]),
  ),
  repetitions: {},
});

async function isMeasured(version: string, points: number, happenedAt: string): Promise<void> {
  const over = { instrument: 'barc-10', version, mode: 'assisted', happenedAt };
  const check = aCheck({}, { ...over, answers: answersOfBarc(points) });
  expect((await stage.house.as(stage.coach).post(stage.at('/forms'), check)).status).toBe(201);
}

const profileOf = async (): Promise<Profile> =>
  (await stage.withMaya().get(stage.at('/strengths'))).body as Profile;

test('with a new version of a tested form change is told anew: what the old one measured is never set against it, and the page knows so', async () => {
  const admin = await anAdmin(stage.house, stage.place);
  const first = await addFile(stage.house, admin, barcFile(), { as: 'barc-10' });
  await isMeasured(first.version, 2, '2026-06-12T15:00:00.000Z');
  await isMeasured(first.version, 3, '2026-07-12T15:00:00.000Z');
  const reworded = barcFile().replaceAll('Statement', 'Sentence');
  const second = await addFile(stage.house, admin, reworded, { as: 'barc-10' });
  expect(second.version).not.toBe(first.version);
  await isMeasured(second.version, 6, '2026-08-12T15:00:00.000Z');
  const between = await profileOf();
  expect(between.changes.map(({ version, before, after }) => [version, before.value, after.value])).toEqual([
    [first.version, 20, 30],
  ]);
  expect(newVersionsIn(between)).toMatchObject([
    { instrument: { version: second.version }, before: first.version, since: '2026-08-12T15:00:00.000Z' },
  ]);
  await isMeasured(second.version, 5, '2026-09-12T15:00:00.000Z');
  const later = (await profileOf()).changes.find(({ version }) => version === second.version);
  expect([later?.before.value, later?.after.value]).toEqual([60, 50]);
});
