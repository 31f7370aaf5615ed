import { afterAll, describe, expect, test } from 'vitest';
import { aFolder, anInstallation, digestOf, remove } from '../../src/main/testing/living.ts';
import { runHere } from '../../src/main/testing/run-command.ts';
import { anOrganization } from '../../src/modules/organizations/testing.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map(remove)));

/** A folder with one organization, stopped, and what it held. */
async function aFolderWith(invented: boolean): Promise<string> {
  const folder = await aFolder();
  folders.push(folder);
  const living = await anInstallation(`${folder}/data`);
  try {
    await anOrganization(living, { invented });
  } finally {
    await living.stop();
  }
  return `${folder}/data`;
}

async function rowsIn(dataDir: string): Promise<Record<string, string>> {
  const living = await anInstallation(dataDir);
  try {
    return await digestOf(living.server);
  } finally {
    await living.stop();
  }
}

const start = (dataDir: string, ...words: string[]) =>
  runHere([...words, '--data', dataDir, '--port', '0', '--json']);

describe('a folder that holds an organization of its own', () => {
  test('is refused by the invented program, and nothing in it changes', async () => {
    const dataDir = await aFolderWith(false);
    const before = await rowsIn(dataDir);
    for (const words of [['serve', '--demo'], ['demo']]) {
      const { code, out, complaint } = await start(dataDir, ...words);
      expect([code, out]).toEqual([1, '']);
      expect(complaint).toBe(
        'This data folder holds an organization of its own: the invented program needs another folder.\n',
      );
    }
    expect(await rowsIn(dataDir)).toEqual(before);
  });
});

describe('a folder that holds the invented program', () => {
  test('is served as nobody’s own, and nothing in it changes', async () => {
    const dataDir = await aFolderWith(true);
    const before = await rowsIn(dataDir);
    const { code, out, complaint } = await start(dataDir, 'serve');
    expect([code, out]).toEqual([1, '']);
    expect(complaint).toBe(
      'This data folder holds the invented program. Start it with --demo, or give your own a folder of its own with --data.\n',
    );
    expect(await rowsIn(dataDir)).toEqual(before);
  });
});
