import { describe, expect, it } from 'vitest';
import words from '../../src/modules/oversight/web/words.en.json' with { type: 'json' };
import es from '../../src/modules/oversight/web/words.es.json' with { type: 'json' };
import { becomes, openBrowser } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import { aColleague, aPair, arrives, filled, persona, signsIn } from './people.ts';
import { picture } from './screenshots.ts';

const visitor = openBrowser();

describe('who read a record', () => {
  it('is what the person sees on their own phone, in words, with who was not let in', async () => {
    const pair = await aPair('Vida', 'es');
    const { coach, someone } = pair;
    const desk = await visitor();
    await signsIn(desk, coach, `/people/${someone.id}/line`);
    const stranger = await aColleague('Otto, who has no part in it', 'evaluator');
    expect(await stranger.api.status(`/participants/${someone.id}`)).toBeGreaterThanOrEqual(403);
    const { page, visit } = await arrives(visitor, pair, {
      phone: true,
      language: 'es',
      address: '/me/opened',
    });
    const letter = page.locator('main');
    await letter.getByText(coach.name, { exact: false }).first().waitFor();
    expect(await letter.innerText()).toContain(es.did['line-read']);
    await page.getByRole('heading', { name: es.opened.refusedTitle }).waitFor();
    await page.getByText(filled(es.opened.refused, { who: stranger.name })).waitFor();
    await axe(page, 'who opened my record');
    await isSoundPage(visit, 'who opened my record');
    await picture(page, 'opened.es.390');
  });

  it('is what a privacy officer walks through by keyboard alone: one colleague’s doings, one record, what was refused', async () => {
    const { coach, someone } = await aPair('Wim');
    await coach.api.get(`/participants/${someone.id}/line`);
    const stranger = await aColleague('Edda, who has no part in it', 'evaluator');
    await stranger.api.status(`/participants/${someone.id}`);
    const visit = await visitor();
    const { page } = visit;
    await becomes(visit, 'privacy-officer', '/settings/audit');
    const keys = new Keys(page);
    await keys.skipMenu();
    const rows = page.locator('tbody tr');
    await keys.press(rows.getByRole('button', { name: coach.name, exact: true }).first());
    await page.getByText(filled(words.audit.onlyThis, { what: coach.name })).waitFor();
    const record = filled(words.audit.record, { ref: someone.id.slice(-6) });
    await rows.filter({ hasText: words.act['line-read'] }).filter({ hasText: record }).first().waitFor();
    expect(await rows.filter({ hasNotText: coach.name }).count()).toBe(0);
    await axe(page, 'the audit of one colleague');
    await picture(page, 'audit.colleague.en.1280');
    await keys.press(page.getByRole('button', { name: words.audit.showAll }));
    await keys.press(rows.getByRole('button', { name: record, exact: true }).first());
    await page.getByText(filled(words.audit.onlyThis, { what: record })).waitFor();
    expect(await rows.filter({ hasText: stranger.name }).count()).toBeGreaterThan(0);
    await keys.choose(page.locator('input[name="show"][value="refused"]'));
    await expect.poll(() => rows.filter({ hasText: coach.name }).count()).toBe(0);
    await rows.filter({ hasText: stranger.name }).first().waitFor();
    await axe(page, 'the audit of one record, refused only');
    await isSoundPage(visit, 'the audit of one record, refused only');
    // A record is named by the end of its number alone.
    expect(await page.locator('main').innerText()).not.toContain('Wim');
  });
});

describe('what runs in the background', () => {
  it('is shown to an administrator with its state, renews itself, and sorts by keyboard', async () => {
    const visit = await visitor();
    const { page } = visit;
    await becomes(visit, 'admin', '/settings/jobs');
    const exportsDone = page
      .locator('tbody tr')
      .filter({ hasText: words.work['exports-write'] })
      .filter({ hasText: words.jobs.states.completed });
    // Stories beside this one ask for work as well.
    const before = await exportsDone.count();
    await axe(page, 'background work');
    await isSoundPage(visit, 'background work');
    await (await persona('admin')).post('/exports');
    // The page asks anew by itself, without a hand on it.
    await expect.poll(() => exportsDone.count(), { timeout: 60_000 }).toBeGreaterThan(before);
    const keys = new Keys(page);
    await keys.skipMenu();
    const column = page.getByRole('columnheader', { name: words.jobs.name });
    await keys.press(column.getByRole('button'));
    expect(await column.getAttribute('aria-sort')).toMatch(/ascending|descending/);
    await axe(page, 'background work, sorted');
    await picture(page, 'jobs.en.1280');
  });
});
