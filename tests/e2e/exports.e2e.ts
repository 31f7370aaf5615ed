import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { becomes, openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import { shoot, speak } from './screenshots.ts';

const visitor = openBrowser();

it('an administrator takes everything along in one file', async () => {
  const visit = await visitor();
  const { page } = visit;
  await becomes(visit, 'admin', '/settings/export');
  const looked = async (where: string): Promise<void> => {
    await isSoundPage(visit, where);
    await axe(page, where);
  };
  await shoot(page, 'export.before', looked);
  await page.setViewportSize({ width: 1280, height: 900 });
  await speak(page, 'en');
  const keys = new Keys(page);
  await keys.press(page.getByRole('button', { name: /^Make (the file|a new one)/ }));
  const link = page.getByRole('link', { name: 'Fetch the file' });
  await link.waitFor({ timeout: 60_000 });
  await settled(page);
  const [download] = await Promise.all([page.waitForEvent('download'), keys.press(link)]);
  expect(download.suggestedFilename()).toBe('everything.zip');
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['README.md', 'people.csv', 'manifest.json']));
  await shoot(page, 'export.ready', looked);
}, 180_000);
