import { describe, expect, it } from 'vitest';
import type { Visit } from './browser.ts';
import { becomes, openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { persona } from './people.ts';
import { picture, shoot } from './screenshots.ts';

const visitor = openBrowser();

const people = `Our list of 2026,,,,
Member no,First name,Family name,Born,Where
W-1,Wilhelmina,Underwood,03/14/1985,Coaching
W-2,Wendell,Underwood,31/31/1990,Night school
W-3,,,,Coaching
W-1,Wilhelmina,Underwood,03/14/1985,Coaching
`;

const looked =
  (where: Visit) =>
  async (name: string): Promise<void> => {
    await isSoundPage(where, name);
    await axe(where.page, name);
  };

async function choose({ page }: Visit, content: string, name = 'Our people.csv'): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  });
}

/** Every page of the way is looked at in both widths and languages. */
describe('bringing in the list of people a program keeps now', () => {
  it('shows what would happen, asks, brings it in, and takes it all back in one step', async () => {
    const visit = await visitor();
    const { page } = visit;
    await becomes(visit, 'manager');
    await page.goto('/imports/new');
    await settled(page);
    await shoot(page, 'imports.new', looked(visit));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'English' }).filter({ visible: true }).first().click();
    await choose(visit, people);
    await page.getByRole('heading', { name: 'What do these columns hold?' }).waitFor();
    await settled(page);
    expect(await page.getByLabel('Member no is').inputValue()).toBe('externalId');
    expect(await page.getByLabel('Born is').inputValue()).toBe('birthDate');
    await shoot(page, 'imports.columns', looked(visit));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'English' }).filter({ visible: true }).first().click();
    await page.getByLabel('Where is').selectOption({ label: 'program' });
    await page.getByRole('button', { name: 'Show what would happen' }).click();
    await page.getByRole('heading', { name: 'This would happen' }).waitFor();
    await settled(page);
    expect(await page.locator('main').innerText()).toContain('5 rows in the file = 2 + 1 + 2');
    await shoot(page, 'imports.looked', looked(visit));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'English' }).filter({ visible: true }).first().click();
    const manager = await persona('manager');
    const found = () => manager.get<{ items: unknown[] }>('/participants?search=underwood');
    expect((await found()).items).toHaveLength(0);
    await page.getByRole('button', { name: 'Agree: bring in 2 people' }).click();
    await page.getByRole('heading', { name: 'The people are here' }).waitFor();
    await settled(page);
    expect((await found()).items).toHaveLength(2);
    await shoot(page, 'imports.result', looked(visit));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'English' }).filter({ visible: true }).first().click();
    await page.goto('/imports');
    await settled(page);
    await shoot(page, 'imports.list', looked(visit));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'English' }).filter({ visible: true }).first().click();
    await page.getByRole('button', { name: 'Undo: Our people.csv' }).first().click();
    await page.getByText(/^Taken back\./).waitFor();
    expect((await found()).items).toHaveLength(0);
    await page.getByRole('button', { name: 'Put it back' }).click();
    await page.getByRole('button', { name: 'Undo: Our people.csv' }).first().waitFor();
    expect((await found()).items).toHaveLength(2);
  }, 240_000);

  it('refuses what is no spreadsheet with a sentence, and keeps the page', async () => {
    const visit = await visitor();
    await becomes(visit, 'manager');
    await visit.page.goto('/imports/new');
    await settled(visit.page);
    await choose(visit, '<!doctype html><html><body>A page</body></html>', 'list.csv');
    await visit.page.getByText('This is a web page').waitFor();
    visit.forgive();
    await axe(visit.page, 'a refused file');
    await picture(visit.page, 'imports.refused');
  });

  it('asks about a row that is like somebody who is here, and adds to nobody by itself', async () => {
    const manager = await persona('manager');
    await manager.post('/participants', {
      chosenName: 'Xenia',
      givenName: 'Xenia',
      familyName: 'Vale',
      birthOn: '1979-08-09',
      phone: '+1 315 555 0177',
      programIds: [],
    });
    const visit = await visitor();
    const { page } = visit;
    await becomes(visit, 'manager');
    await page.goto('/imports/new');
    await settled(page);
    await choose(
      visit,
      'First name,Last name,Date of birth,Phone\nXenia,Vale,08/09/1979,315-555-0177\n',
      'One more.csv',
    );
    await page.getByRole('button', { name: 'Show what would happen' }).click();
    await page.getByRole('heading', { name: 'Are these people here already?' }).waitFor();
    await settled(page);
    await shoot(page, 'imports.likely', looked(visit));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'English' }).filter({ visible: true }).first().click();
    await page.getByRole('button', { name: /^The same person/ }).click();
    await page.getByText('You have decided about all of them.').waitFor();
    await page.getByRole('button', { name: 'Agree: nobody new' }).click();
    await page.getByRole('heading', { name: 'The people are here' }).waitFor();
    const { items } = await manager.get<{ items: unknown[] }>('/participants?search=vale');
    expect(items).toHaveLength(1);
  }, 120_000);
});
