import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayIn } from '../../src/lib/dates.ts';
import type { Living } from '../../src/main/testing/living.ts';
import { aFolder, anInstallation, remove } from '../../src/main/testing/living.ts';
import { runHere } from '../../src/main/testing/run-command.ts';
import { anOrganization } from '../../src/modules/organizations/testing.ts';

/** Of these two, fourteen hours ahead and eleven behind, one has another day than Greenwich whenever this runs. */
const zone = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].find(
  (one) => dayIn(one, new Date()) !== dayIn('UTC', new Date()),
);
const dayThere = (at: unknown): string => dayIn(zone ?? 'UTC', new Date(String(at)));

let folder: string;
let living: Living;
beforeAll(async () => {
  folder = await aFolder();
  living = await anInstallation(`${folder}/data`);
  await anOrganization(living, zone ? { timeZone: zone } : {});
});
afterAll(async () => {
  await living?.stop();
  await remove(folder);
});

const run = (...words: string[]) => runHere([...words, '--data', living.dataDir]);
const wanted = ['--name', 'Nightly report', '--roles', 'manager', '--scopes', 'organization.read'];

test('a token made on the command line says on which day it expires there, and so does the list', async () => {
  const { told } = await run('token', 'create', ...wanted, '--json');
  const list = await run('token', 'list');
  expect(list.out).toContain(`until ${dayThere(told.expiresAt)} `);
  const said = await run('token', 'create', ...wanted);
  const [, day] = /It expires on (\S+);/.exec(said.out) ?? [];
  expect(day).toBe(dayThere(told.expiresAt));
});

test('a token that was revoked today bears today’s day', async () => {
  const { told } = await run('token', 'create', ...wanted, '--json');
  await run('token', 'revoke', String(told.id));
  expect((await run('token', 'list')).out).toContain(`revoked ${dayThere(new Date().toISOString())}`);
});

test('an export into a folder bears the day it was made there', async () => {
  const { told, complaint } = await run('export', '--to', folder, '--json');
  expect(complaint).toBe('');
  expect(told.file).toBe(`${folder}/throughline-export-${dayThere(new Date().toISOString())}.zip`);
});
