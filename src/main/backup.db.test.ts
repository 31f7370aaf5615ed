import { appendFile, chmod, copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newId } from '../lib/ids.ts';
import { ledgerIn } from '../modules/retention/index.ts';
import type { Living } from './testing/living.ts';
import { aFolder, anInstallation, ask, digestOf, remove, tablesWith } from './testing/living.ts';
import { runCommand, runHere } from './testing/run-command.ts';
import type { Person, Program } from './testing/visit.ts';
import { aPerson, aVisit, danaSignsIn, setUp } from './testing/visit.ts';

// Each test starts the real program several times, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 });

let folder: string;
let living: Living;
let program: Program;
let maya: Person;
let devon: Person;

const at = (...names: string[]): string => join(folder, ...names);
const keyOf = (dataDir: string): string => join(dataDir, 'keys', 'installation.key');

beforeAll(async () => {
  folder = await aFolder();
  living = await anInstallation(at('data'));
  program = await setUp(living.app);
  maya = await aPerson(living.app, program, { chosenName: 'Maya', familyName: 'Rivera' });
  devon = await aPerson(living.app, program, { chosenName: 'zzdevon', phone: '555 0100 200' });
});
afterAll(async () => {
  await living?.stop();
  await remove(folder);
});

const writes = async (person: Person, what: string): Promise<string> => {
  const id = newId();
  const path = `/participants/${person.id}/strengths`;
  const written = await person.visit.post(path, { id, what, origin: 'new' });
  expect(written.status).toBe(201);
  return id;
};

const backUp = async (...more: string[]): Promise<string> => {
  const ran = await runHere(['backup', '--data', living.dataDir, '--to', at('backups'), '--json', ...more]);
  expect([ran.code, ran.complaint]).toEqual([0, '']);
  return String(ran.told.folder);
};

const restore = (from: string, to: string, ...more: string[]) =>
  runHere(['restore', '--from', from, '--data', to, '--json', ...more]);

/** Opens a restored folder, looks, and closes it. */
async function look<T>(dataDir: string, act: (restored: Living) => Promise<T>): Promise<T> {
  const restored = await anInstallation(dataDir);
  try {
    return await act(restored);
  } finally {
    await restored.stop();
  }
}

test('a backup of the running program holds every row of every table, once restored into an empty folder', async () => {
  await writes(maya, 'I get up early');
  const before = await digestOf(living.server);
  expect(Object.keys(before).length).toBeGreaterThan(20);
  const made = await runCommand(['backup', '--data', living.dataDir, '--to', at('backups'), '--json']);
  expect([made.code, made.complaint]).toEqual([0, '']);
  const [from, key] = [String(made.told.folder), keyOf(living.dataDir)];
  const ran = await runCommand(['restore', '--from', from, '--data', at('same'), '--key', key, '--json']);
  expect([ran.code, ran.complaint]).toEqual([0, '']);
  expect(ran.told.rows).toMatchObject({ participants: 2, facts: 1, organizations: 1 });
  await look(at('same'), async (restored) => {
    expect(await digestOf(restored.server)).toEqual(before);
    const dana = aVisit(restored.app);
    expect((await dana.post('/sign-in', danaSignsIn)).status).toBe(200);
    const line = await dana.get(`/participants/${maya.id}/line`);
    expect(JSON.stringify(line.body)).toContain('I get up early');
  });
});

test('a backup of a stopped program is the same', async () => {
  const before = await digestOf(living.server);
  await living.stop();
  const from = await backUp('--with-key');
  living = await anInstallation(living.dataDir);
  expect(await digestOf(living.server)).toEqual(before);
  expect((await restore(from, at('from-stopped'))).code).toBe(0);
  expect(await readFile(keyOf(at('from-stopped')), 'utf8')).toBe(
    await readFile(keyOf(living.dataDir), 'utf8'),
  );
  await look(at('from-stopped'), async (restored) => expect(await digestOf(restored.server)).toEqual(before));
});

test('what was struck and destroyed after a backup does not come back with it', async () => {
  const dana = aVisit(living.app);
  await dana.post('/sign-in', danaSignsIn);
  const signIn = async (id: string): Promise<Person> => {
    const { body } = await dana.post(`/participants/${id}/sign-in-code`);
    const visit = aVisit(living.app);
    await visit.post('/sign-in/code', { code: body.code });
    return { id, visit };
  };
  [maya, devon] = [await signIn(maya.id), await signIn(devon.id)];
  const struck = await writes(maya, 'words I take back');
  await writes(devon, 'the words of a life');
  await ask(
    living.server,
    `update facts set happened_at = happened_at - interval '30 years' where participant_id = '${devon.id}'`,
  );
  const backup = await backUp('--with-key');
  const [old] = await ask<{ words: Buffer }>(living.server, `select words from facts where id = '${struck}'`);
  expect(old?.words).toBeInstanceOf(Buffer);

  expect((await maya.visit.post(`/participants/${maya.id}/line/${struck}/strike`)).status).toBe(200);
  const schedule = {
    years: 7,
    automatic: false,
    onRequest: false,
    answerDays: 30,
    source: 'State law',
    version: 1,
  };
  expect((await dana.put('/retention/schedule', schedule)).status).toBe(200);
  const destroyed = await dana.post(`/participants/${devon.id}/destroy`);
  expect(destroyed.status).toBe(200);
  const certificate = String(destroyed.body.certificateId);

  const ran = await restore(backup, at('old'));
  expect(ran.code).toBe(0);
  expect(ran.told).toMatchObject({ ledger: { strikes: 1, records: 1 }, ledgerBeside: true, key: 'placed' });
  await look(at('old'), async (restored) => {
    for (const trace of ['zzdevon', '555 0100 200'])
      expect([trace, await tablesWith(restored.server, trace)]).toEqual([trace, []]);
    const facts = await ask<{ kind: string; words: Buffer | null; data: object }>(
      restored.server,
      `select kind, words, data from facts where participant_id = '${devon.id}' or id = '${struck}'`,
    );
    expect(facts).toEqual(Array(2).fill({ kind: 'struck', words: null, data: {} }));
    const keys = await ask(
      restored.server,
      `select wrapped, destroyed_at is not null as destroyed from person_keys where participant_id = '${devon.id}'`,
    );
    expect(keys).toEqual([{ wrapped: null, destroyed: true }]);
    const again = aVisit(restored.app);
    await again.post('/sign-in', danaSignsIn);
    expect((await again.get(`/participants/${devon.id}`)).status).toBe(404);
    expect(JSON.stringify((await again.get('/participants')).body)).not.toContain(devon.id);
    const line = JSON.stringify((await again.get(`/participants/${maya.id}/line`)).body);
    expect(line).not.toContain('words I take back');
    expect(line).toContain(struck);
    expect(line).toContain('I get up early');
    const told = await again.get(`/retention/certificates/${certificate}`);
    expect(told.body).toEqual({
      ...(await dana.get(`/retention/certificates/${certificate}`)).body,
      replayedAt: expect.any(String),
    });
  });
});

test('even a database put back by hand, without this program, is served only after the ledger was carried out', async () => {
  const [line] = (await readFile(ledgerIn(at('old')), 'utf8')).trim().split('\n');
  expect(line).toContain('"what":"strike"');
  await look(at('old'), (restored) =>
    ask(
      restored.server,
      `update facts set kind = 'strength', data = '{"origin": "new"}', struck_at = null where struck_at is not null;
       delete from erasures`,
    ),
  );
  await look(at('old'), async (restored) => {
    const rows = await ask(restored.server, `select from facts where kind <> 'struck' and struck_at is null`);
    const standing = await ask(restored.server, `select from facts where kind = 'strength'`);
    expect(standing).toHaveLength(1);
    expect(rows.length).toBeGreaterThanOrEqual(1);
    expect(await ask(restored.server, 'select from erasures')).toHaveLength(2);
  });
});

test('without a ledger beside it a restore says what may be back', async () => {
  const backup = await backUp();
  const alone = at('alone', 'backup');
  await mkdir(at('alone'));
  await cp(backup, alone, { recursive: true });
  const ran = await runHere(['restore', '--from', alone, '--data', at('lonely')]);
  expect(ran.code).toBe(0);
  expect(ran.out).toContain('No ledger lay beside the backup');
  expect(ran.out).toContain('Put your copy of the installation key at');
});

test('an installation whose key is gone is not started with another one', async () => {
  await expect(anInstallation(at('lonely'))).rejects.toThrow(/installation key is missing/);
  await mkdir(join(at('lonely'), 'keys'), { recursive: true });
  await writeFile(keyOf(at('lonely')), `${Buffer.alloc(32, 7).toString('base64')}\n`);
  await expect(anInstallation(at('lonely'))).rejects.toThrow(/is not the one under which/);
  await rm(keyOf(at('lonely')));
  await copyFile(keyOf(living.dataDir), keyOf(at('lonely')));
  await look(at('lonely'), async (restored) => expect(restored.house.migrated).toEqual([]));
});

test('a restore given the key of another installation puts none in place and says so', async () => {
  await writeFile(at('other.key'), `${Buffer.alloc(32, 9).toString('base64')}\n`);
  const ran = await restore(await backUp(), at('wrong-key'), '--key', at('other.key'));
  expect(ran).toMatchObject({ code: 1, told: { key: 'of-another' } });
  await expect(readFile(keyOf(at('wrong-key')))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('what cannot be done is refused with a sentence, an exit code and nothing left behind', async () => {
  const nowhere = await runCommand(['backup', '--data', at('nothing')]);
  expect(nowhere).toMatchObject({ code: 1, out: '' });
  expect(nowhere.complaint).toContain('There is no installation in');
  const elsewhere = await runHere(['backup'], { DATABASE_URL: 'postgres://localhost/x' });
  expect(elsewhere).toMatchObject({ code: 1 });
  expect(elsewhere.complaint).toContain('pg_dump');
  expect((await runHere(['restore'])).code).toBe(2);
  expect((await runHere(['backup', '--surprise'])).code).toBe(2);
  const full = await restore(await backUp(), living.dataDir);
  expect(full.code).toBe(1);
  expect(full.complaint).toContain('is not empty');
  const backup = await backUp();
  await chmod(join(backup, 'cluster', 'PG_VERSION'), 0o600);
  await appendFile(join(backup, 'cluster', 'PG_VERSION'), 'x');
  const damaged = await restore(backup, at('damaged'));
  expect(damaged.complaint).toContain('PG_VERSION');
  await expect(readFile(ledgerIn(at('damaged')))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('every command explains itself', async () => {
  const { out } = await runHere(['--help']);
  const names = ['serve', 'demo', 'migrate', 'import', 'export', 'backup', 'restore', 'token', 'web', 'work'];
  for (const name of names) {
    const ran = await runHere([name, '--help']);
    expect([name, out.includes(`  ${name}`)]).toEqual([name, true]);
    expect([name, ran.code, ran.out.includes(`throughline ${name}`), ran.out.includes('--json')]).toEqual([
      name,
      0,
      true,
      true,
    ]);
  }
});

test('a token made on the command line opens what its scopes name, until it is revoked there', async () => {
  const base = ['--data', living.dataDir, '--json'];
  const made = await runHere([
    'token',
    'create',
    ...base,
    '--name',
    'nightly list',
    '--roles',
    'manager',
    '--scopes',
    'participant.list',
    '--days',
    '7',
  ]);
  expect([made.code, made.complaint]).toEqual([0, '']);
  const script = aVisit(living.app, String(made.told.secret));
  expect((await script.get('/participants')).status).toBe(200);
  expect((await script.get(`/participants/${maya.id}`)).status).toBe(404);
  const list = await runHere(['token', 'list', ...base]);
  expect(list.told.tokens).toMatchObject([{ id: made.told.id, name: 'nightly list' }]);
  expect(list.out).not.toContain(String(made.told.secret));
  expect((await runHere(['token', 'revoke', String(made.told.id), ...base])).code).toBe(0);
  expect((await script.get('/participants')).status).toBe(401);
  expect((await runHere(['token', 'revoke', String(made.told.id), ...base])).code).toBe(1);
  expect((await runHere(['token', 'create', ...base, '--name', 'x', '--roles', 'emperor'])).code).toBe(2);
  expect((await runHere(['token', ...base])).code).toBe(2);
});
