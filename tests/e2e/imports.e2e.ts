import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Visit } from './browser.ts';
import { becomes, openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
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

const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.tagName);

/** So many that looking at them takes longer than opening a page. */
const manyRows = 4000;

/** Keeps every sentence of a bar of progress that comes by on this page. */
const noteProgress = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const told: string[] = [];
    Reflect.set(window, 'told', told);
    const look = (): void => {
      const now = document.querySelector('.progress-label .muted')?.textContent;
      if (now && told.at(-1) !== now) told.push(now);
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });

/** Every page of the way is looked at in both widths and languages. */
describe('bringing in the list of people a program keeps now', () => {
  it('shows what would happen, asks, brings it in, and takes it all back in one step', async () => {
    const visit = await visitor();
    const { page } = visit;
    await becomes(visit, 'manager', '/imports/new');
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

  it('says how far it is while it looks, and goes on when the page is left', async () => {
    const visit = await visitor();
    const { page } = visit;
    await becomes(visit, 'manager', '/imports/new');
    const rows = Array.from({ length: manyRows }, (_, row) => `L-${row},Given${row},Family${row}`);
    await choose(visit, ['Member no,First name,Family name', ...rows].join('\n'), 'A long list.csv');
    await page.getByRole('heading', { name: 'What do these columns hold?' }).waitFor();
    await noteProgress(page);
    await page.getByLabel(/^Which program/).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Show what would happen' }).click();
    await page.locator('.progress progress[value]').waitFor();
    const address = page.url();
    const told = await page.evaluate(() => Reflect.get(window, 'told') as string[]);
    await page.goto('/imports');
    await page.goto(address);
    await page.getByRole('heading', { name: 'This would happen' }).waitFor();
    expect(told.at(-1)).toMatch(/^[\d,]+ of 4,000$/);
    expect(await page.locator('main').innerText()).toContain('4,000 rows in the file');
    await isSoundPage(visit, 'looked at a long list');
  }, 120_000);

  it('refuses what is no spreadsheet with a sentence, and keeps the page', async () => {
    const visit = await visitor();
    await becomes(visit, 'manager', '/imports/new');
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
    await becomes(visit, 'manager', '/imports/new');
    await choose(
      visit,
      'First name,Last name,Date of birth,Phone\nXenia,Vale,08/09/1979,315-555-0177\n',
      'One more.csv',
    );
    // Which of several programs, and which way the dates are written, the file does not say: both are asked.
    const look = page.getByRole('button', { name: 'Show what would happen' });
    expect(await look.isDisabled()).toBe(true);
    await page.getByText('08/09/1979 is August 9, 1979').waitFor();
    await shoot(page, 'imports.questions', looked(visit));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'English' }).filter({ visible: true }).first().click();
    await page.getByLabel('Month first').check({ force: true });
    await page.getByLabel('Which program are they in?').selectOption({ label: 'In no program' });
    await look.click();
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

  it('says before agreeing whom only managers will see, and assigns them in one step', async () => {
    const visit = await visitor();
    const { page } = visit;
    await becomes(visit, 'manager', '/imports/new');
    const file =
      'Name,Born,Worker\n"Yarrow, Yul",03/25/1985,Nobody Known\n"Yarrow, Una",29/2/2001,Nobody Known\n';
    await choose(visit, file, 'Loose people.csv');
    await page.getByLabel('Which program are they in?').selectOption({ label: 'In no program' });
    await page.getByRole('button', { name: 'Show what would happen' }).click();
    await page.getByText('2 people will be seen by managers only').waitFor();
    const main = page.locator('main');
    expect(await main.innerText()).toContain('2 × no colleague here is called “Nobody Known”');
    expect(await main.innerText()).toContain('1 × date of birth: not a day of the calendar: “29/2/2001”');
    expect(await main.innerText()).not.toContain('…');
    await shoot(page, 'imports.only-managers', looked(visit));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'English' }).filter({ visible: true }).first().click();
    await page.getByRole('button', { name: 'Agree: bring in 2 people' }).click();
    await page.getByText('2 people are in no program and on nobody’s caseload').waitFor();
    await page.getByRole('link', { name: 'Yul Yarrow' }).waitFor();
    await shoot(page, 'imports.with-nobody', looked(visit));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'English' }).filter({ visible: true }).first().click();
    await page.getByLabel('Coach').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Assign them' }).click();
    await page.getByText('2 people assigned.').waitFor();
    await expect.poll(() => page.getByText('on nobody’s caseload').count()).toBe(0);
    await page.getByRole('link', { name: 'Yul Yarrow' }).waitFor();
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByText('2 people stay').waitFor();
    await page.getByText('2 people: somebody put them on a caseload since').waitFor();
    expect(await main.innerText()).toContain('2 rows in the file = 0 + 2 + 0 + 0');
    await shoot(page, 'imports.undone', looked(visit));
  }, 180_000);

  it('takes a list as people keep it: guesses by names and values, asks what only they know, tells it their way', async () => {
    const visit = await visitor();
    const { page } = visit;
    await becomes(visit, 'manager', '/imports/new');
    const roster = `Client #,"Last, First",DOB,Phone,Start,Coach,Last seen
NH-901,"Quayle, Corinne",03/04/71,123-456-7890,5/6/24,Pat Quill,11/02/25
NH-902,"Quayle, Alvaro",29/2/2001,,13/01/25,Pat Quill,
NH-903,"Quayle, Blessing",12/31/88,518-555-0144,02/07/25,Dee Marsh,10/30/25
NH-904,"Quayle, Marten",22/05/79,,9:30,Dee Marsh,
`;
    await choose(visit, roster, 'Our roster.csv');
    await page.getByRole('heading', { name: 'What do these columns hold?' }).waitFor();
    await settled(page);
    const taken = async (column: string): Promise<string> => page.getByLabel(`${column} is`).inputValue();
    expect(await taken('Client #')).toBe('externalId');
    expect(await taken('Last, First')).toBe('fullName');
    expect(await taken('Start')).toBe('startedOn');
    // Each of the two columns of dates is asked about, since neither tells enough by itself.
    expect(await page.getByRole('group', { name: /^How are the dates in/ }).count()).toBe(2);
    await shoot(page, 'imports.roster', looked(visit));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'English' }).filter({ visible: true }).first().click();
    const look = page.getByRole('button', { name: 'Show what would happen' });
    await page.getByLabel('Which program are they in?').selectOption({ index: 1 });
    await page.getByLabel('Month first').first().check({ force: true });
    expect(await look.isDisabled()).toBe(true);
    await page.getByLabel('Month first').last().check({ force: true });
    await look.click();
    await page.getByRole('heading', { name: 'This would happen' }).waitFor();
    await settled(page);
    const told = await page.locator('main').innerText();
    expect(told).toContain('no colleague here is called “Pat Quill” or “Dee Marsh”');
    expect(told).toContain('does not look like a number that works, and is kept as it is: “123-456-7890”');
    expect(told).toContain('not a date: “9:30”');
    await page.getByRole('tab', { name: /^Added/ }).click();
    await page.getByText('Corinne Quayle · March 4, 1971 · NH-901').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    await shoot(page, 'imports.roster-looked', looked(visit));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'English' }).filter({ visible: true }).first().click();
    await page.getByRole('button', { name: 'Throw it away' }).click();
    await page.getByText('Nothing was written').waitFor();
  }, 180_000);

  it('works by keyboard alone, from the file to the people', async () => {
    const visit = await visitor();
    const { page } = visit;
    await becomes(visit, 'manager', '/imports/new');
    const keys = new Keys(page);
    await keys.tabTo(page.locator('input[type=file]'));
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Space');
    await (await chooser).setFiles({
      name: 'By keyboard.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Given,Surname,Born\nZelda,Zander,3/4/1985\nZeno,Zander,5/6/1990\n'),
    });
    await page.getByRole('heading', { name: 'What do these columns hold?' }).waitFor();
    await settled(page);
    expect(await focused(page)).toBe('H1');
    await keys.tabTo(page.locator('select[aria-label="Given is"]'));
    await page.keyboard.type('given');
    await keys.tabTo(page.locator('select[aria-label="Surname is"]'));
    await page.keyboard.type('family');
    await keys.tabTo(page.locator('select[name=program]'));
    await page.keyboard.press('ArrowDown');
    await keys.tabTo(page.locator('input[type=radio][value=mdy]'));
    await page.keyboard.press('Space');
    await keys.press(page.getByRole('button', { name: 'Show what would happen' }));
    await page.getByRole('heading', { name: 'This would happen' }).waitFor();
    await settled(page);
    expect(await focused(page)).toBe('H1');
    await keys.press(page.getByRole('button', { name: 'Agree: bring in 2 people' }));
    await page.getByRole('heading', { name: 'The people are here' }).waitFor();
    await settled(page);
    expect(await focused(page)).toBe('H1');
    await keys.tabTo(page.locator('main a[href="/people"]'));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people');
    const manager = await persona('manager');
    const found = await manager.get<{ items: { name: string }[] }>('/participants?search=zander');
    expect(found.items.map(({ name }) => name)).toEqual(['Zelda Zander', 'Zeno Zander']);
  }, 120_000);
});
