import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import report from '../../src/modules/episodes/web/words.en.json' with { type: 'json' };
import { becomes, openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import { aColleague, anInvitation, daysAgo, persona, programsOf, signsIn } from './people.ts';
import { picture, shoot } from './screenshots.ts';

const visitor = openBrowser();

describe('the manager’s Today', () => {
  it('is a table of coaches that sorts by any column', async () => {
    const visit = await visitor();
    await becomes(visit, 'manager');
    const { page } = visit;
    await shoot(page, 'coaches', async (where) => {
      await isSoundPage(visit, where);
      await axe(page, where);
    });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'English' }).first().click();
    const numbers = async (): Promise<number[]> => {
      const cells = await page.locator('tbody tr > :nth-child(2)').allInnerTexts();
      return cells.map(Number);
    };
    const header = page.getByRole('columnheader', { name: 'Caseload' });
    await header.getByRole('button').click();
    const once = await numbers();
    expect(once.length).toBeGreaterThanOrEqual(6);
    expect(await header.getAttribute('aria-sort')).toMatch(/ascending|descending/);
    await header.getByRole('button').click();
    expect(await numbers()).toEqual(once.toReversed());
    expect([once, once.toReversed()]).toContainEqual(once.toSorted((a, b) => a - b));
  });

  it('waits for nobody of the invented program who has written down their week', async () => {
    type Coach = { name: string; invited: boolean; contactsThisWeek: number };
    const { coaches } = await (await persona('manager')).get<{ coaches: Coach[] }>('/today/coaches');
    const busy = coaches.filter(({ contactsThisWeek }) => contactsThisWeek > 0);
    expect(busy.length).toBeGreaterThan(3);
    expect(busy.filter(({ invited }) => invited)).toEqual([]);
  });

  it('prints as a table on white, without the menu', async () => {
    const visit = await visitor();
    await becomes(visit, 'manager');
    const { page } = visit;
    await page.emulateMedia({ media: 'print' });
    await page.locator('table').waitFor();
    for (const gone of ['nav', '.invented button', 'main button:has-text("Print")']) {
      expect(await page.locator(gone).filter({ visible: true }).count(), gone).toBe(0);
    }
    await picture(page, 'coaches.print');
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', 'yes');
    });
    await page.getByRole('button', { name: 'Print' }).click();
    expect(await page.locator('body').getAttribute('data-printed')).toBe('yes');
  });

  it('puts somebody on a caseload whom nobody had, and the coach has them at once', async () => {
    const manager = await persona('manager');
    const coach = await aColleague('Gail Winter', 'coach');
    const name = `Ash ${Date.now().toString(36)}`;
    const programId = (await programsOf(manager))[0]?.id ?? '';
    const id = newId();
    await manager.post('/participants', { id, chosenName: name, programIds: [programId] });
    // Only who is in a program now waits for somebody to walk along.
    const startedOn = daysAgo(0).slice(0, 10);
    await manager.post(`/participants/${id}/episodes`, { id: newId(), programId, startedOn });
    const visit = await visitor();
    await becomes(visit, 'manager');
    const { page } = visit;
    await page.getByRole('button', { name: `Assign ${name}` }).click();
    const dialog = page.getByRole('dialog');
    const who = dialog.getByLabel('Who walks along?');
    await who.selectOption({ label: 'Gail Winter (0 on the caseload now)' });
    await axe(page, 'choosing who walks along');
    await picture(page, 'coaches.assign');
    await dialog.getByRole('button', { name: 'Assign' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('is on the caseload of Gail Winter.').waitFor();
    const today = await coach.api.get<{ caseload: number }>('/today');
    expect(today.caseload).toBe(1);
    await page.goto('/today/coaches');
    await settled(page);
    expect(await page.getByRole('button', { name: `Assign ${name}` }).count()).toBe(0);
  });
});

describe('how soon we meet people', () => {
  it('says by which way people came back, after how many days, and which services nobody offered them', async () => {
    const visit = await visitor();
    await becomes(visit, 'manager', '/reports/engagement');
    const { page } = visit;
    const between = page
      .locator('main .card')
      .filter({ has: page.getByRole('heading', { name: report.report.between }) });
    const way = between
      .locator('li')
      .filter({ hasText: /Came back \d+ times, after \d+ days in the middle/ });
    await way.waitFor();
    expect(await way.getByRole('heading').innerText()).toBe('Recovery coaching');
    const [, back = '', days = ''] = /back (\d+) times, after (\d+) days/.exec(await way.innerText()) ?? [];
    expect(Number(back)).toBeGreaterThanOrEqual(11);
    expect(Number(days)).toBeGreaterThan(30);
    const services = way.locator('.shares li');
    expect(await services.count()).toBe(5);
    expect(await services.first().innerText()).toContain(`missing ${back} of ${back} times`);
    await shoot(page, 'engagement.ways', async (where) => {
      await isSoundPage(visit, where);
      await axe(page, where);
    });
  });
});

describe('the manager’s Today, by keyboard alone', () => {
  it('sorts, and asks who walks along with somebody in a dialog that gives the focus back', async () => {
    const manager = await persona('manager');
    const name = `Elm ${Date.now().toString(36)}`;
    const [program] = await programsOf(manager);
    const id = newId();
    await manager.post('/participants', { id, chosenName: name, programIds: [program?.id] });
    const startedOn = daysAgo(0).slice(0, 10);
    await manager.post(`/participants/${id}/episodes`, { id: newId(), programId: program?.id, startedOn });
    const visit = await visitor();
    await becomes(visit, 'manager', '/today/coaches');
    const { page } = visit;
    const keys = new Keys(page);
    await keys.skipMenu();
    const add = page.getByRole('button', { name: `Assign ${name}` });
    await keys.press(add);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Who walks along?').waitFor();
    await axe(page, 'a dialog opened by keyboard');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await keys.has(add);
    await page.goto('/today/coaches');
    await settled(page);
    await keys.skipMenu();
    const header = page.getByRole('columnheader', { name: 'Caseload' });
    await keys.press(header.getByRole('button'));
    expect(await header.getAttribute('aria-sort')).toMatch(/ascending|descending/);
  });
});

describe('Today', () => {
  it('leads a manager to the coaches and a coach to their own people', async () => {
    for (const [role, asked, there] of [
      ['manager', '/today', '/today/coaches'],
      ['coach', '/today/coaches', '/today'],
    ] as const) {
      const visit = await visitor();
      await becomes(visit, role);
      await visit.page.goto(asked);
      await visit.page.waitForURL((url) => url.pathname === there);
      await settled(visit.page);
      await isSoundPage(visit, `${asked} as a ${role}`);
    }
  });

  it('shows a manager a coach who was invited this morning and has nobody yet', async () => {
    const name = `Wren ${Date.now().toString(36)}`;
    await anInvitation(name, ['coach']);
    const visit = await visitor();
    await becomes(visit, 'manager');
    const row = visit.page.getByRole('row').filter({ hasText: name });
    expect(await row.innerText()).toContain('Not yet: invited');
  });
});

describe('a Today without a caseload', () => {
  it('offers whoever manages as well to put people on caseloads, and a coach the people of their programs', async () => {
    for (const [roles, offered, there] of [
      [['coach', 'manager'], 'Put people on caseloads', '/today/coaches'],
      [['coach'], 'Go to People', '/people'],
    ] as const) {
      const colleague = await aColleague('Noor Field', ...roles);
      const visit = await visitor();
      await signsIn(visit, colleague, '/today');
      const { page } = visit;
      await page.getByText('Nobody is on your caseload yet.').waitFor();
      await isSoundPage(visit, 'today, without a caseload');
      await axe(page, 'today, without a caseload');
      await picture(page, `today.empty.${roles.join('-')}`);
      await page.getByRole('link', { name: offered }).click();
      await page.waitForURL(`**${there}`);
    }
  });
});

describe('two records of one person', () => {
  it('are shown beside each other with reasons; joining them is decided and undone', async () => {
    const manager = await persona('manager');
    const familyName = `Quill${Date.now().toString(36)}`;
    const twin = { familyName, birthOn: '1988-04-17', phone: '+1 315 555 0177' };
    const [one, other] = [newId(), newId()];
    await manager.post('/participants', { id: one, chosenName: 'Katherine', ...twin });
    await manager.post('/participants', { id: other, chosenName: 'Kathy', ...twin });
    await expect
      .poll(async () => JSON.stringify(await manager.get('/duplicates')), { timeout: 30_000, interval: 500 })
      .toContain(one);
    const visit = await visitor();
    await becomes(visit, 'manager', '/people/duplicates');
    const { page } = visit;
    const card = page.locator('main .card').filter({ hasText: familyName });
    for (let others = 0; others < 40 && (await card.count()) === 0; others += 1) {
      await page.getByRole('button', { name: 'Later', exact: true }).click();
    }
    await card.waitFor();
    await shoot(page, 'duplicates', async (where) => {
      await isSoundPage(visit, where);
      await axe(page, where);
    });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'English' }).first().click();
    await card.getByRole('button', { name: 'One person' }).click();
    await page.getByText('The two records are one now.').waitFor();
    const kept = (id: string) => manager.get<{ mergedInto?: string }>(`/participants/${id}`);
    const merged = (await Promise.all([kept(one), kept(other)])).filter(({ mergedInto }) => mergedInto);
    expect(merged).toHaveLength(1);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect
      .poll(async () => (await Promise.all([kept(one), kept(other)])).filter(({ mergedInto }) => mergedInto))
      .toHaveLength(0);
  });
});
