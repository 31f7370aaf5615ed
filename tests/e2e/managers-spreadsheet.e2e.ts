import { expect, it } from 'vitest';
import { becomes, openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { persona } from './people.ts';
import { picture, shoot } from './screenshots.ts';

const visitor = openBrowser();

/** A small list as somebody might keep it: a title above, padded heads, odd dates and phones, an empty and a bad row. */
function aMessyList(family: string): string {
  return [
    'Our people;;;;',
    ';;;;',
    ' First name ; Last Name;DOB ;Phone;E-Mail',
    `Anouk;${family};03/14/1990;(315) 555-0121;`,
    `Bram ;${family};4/2/1988;315.555.0122;bram@example.org`,
    `Cléo;${family};1991-07-30;+1 315 555 0123;`,
    ';;;;',
    ';;12/01/1980;315 555 0124;',
  ].join('\r\n');
}

interface Imports {
  items: { id: string; totals?: { rows: number; created: number; matched: number; joined: number } }[];
}

it('a messy spreadsheet is looked at, agreed to, brought in without losing a row, and undone', async () => {
  const manager = await persona('manager');
  const family = `Veld${Date.now().toString(36)}`;
  const known = async (): Promise<number> =>
    (await manager.get<{ items: unknown[] }>(`/participants?search=${family}`)).items.length;
  const visit = await visitor();
  await becomes(visit, 'manager');
  const { page } = visit;
  await page.goto('/imports/new');
  await settled(page);
  await isSoundPage(visit, 'a new import');
  await axe(page, 'a new import');
  await picture(page, 'import.1.file');
  const file = {
    name: 'our list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(aMessyList(family), 'utf8'),
  };
  await page.locator('input[type="file"]').setInputFiles(file);

  await page.getByRole('heading', { level: 1, name: 'What do these columns hold?' }).waitFor();
  await settled(page);
  await shoot(page, 'import.2.columns', async (where) => {
    await isSoundPage(visit, where);
    await axe(page, where);
  });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'English' }).first().click();
  await page.getByRole('button', { name: 'Show what would happen' }).click();
  await page.getByRole('heading', { level: 1, name: 'This would happen' }).waitFor({ timeout: 30_000 });
  await settled(page);
  expect(await known(), 'nothing is written before it is agreed').toBe(0);
  await shoot(page, 'import.3.look', async (where) => {
    await isSoundPage(visit, where);
    await axe(page, where);
  });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'English' }).first().click();
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the list of all rows' }).click(),
  ]);
  expect(list.suggestedFilename()).toMatch(/\.csv$/);

  await page.getByRole('button', { name: 'Agree: bring in 3 people' }).click();
  await page.getByRole('heading', { level: 1, name: 'The people are here' }).waitFor({ timeout: 30_000 });
  await axe(page, 'an import, done');
  await picture(page, 'import.4.done');
  expect(await known()).toBe(3);
  const { items } = await manager.get<Imports>('/imports');
  const { totals } = items[0] ?? {};
  if (!totals) throw new Error('The import has no totals.');
  const parts = await page.locator('main').innerText();
  expect(parts).toContain(`${totals.rows} rows in the file =`);

  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page
    .getByRole('heading', { level: 1, name: 'The import was taken back' })
    .waitFor({ timeout: 30_000 });
  expect(await known()).toBe(0);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect.poll(known, { timeout: 30_000 }).toBe(3);
});

it('a file that is no spreadsheet is refused with a sentence', async () => {
  const visit = await visitor();
  await becomes(visit, 'manager');
  const { page } = visit;
  await page.goto('/imports/new');
  await settled(page);
  const file = {
    name: 'list.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 nothing of use'),
  };
  await page.locator('input[type="file"]').setInputFiles(file);
  const notice = page.locator('main .notice').first();
  await notice.waitFor();
  expect((await notice.innerText()).length).toBeGreaterThan(20);
  await picture(page, 'import.refused');
});
