import { describe, expect, inject, it } from 'vitest';
import { openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import { password } from './people.ts';
import { picture, shoot, speak } from './screenshots.ts';

const visitor = openBrowser();

describe('the first visit to an empty installation', () => {
  it('offers two doors and nothing else, in both languages', async () => {
    const visit = await visitor({ at: inject('empty') });
    await visit.page.goto('/');
    await settled(visit.page);
    await shoot(visit.page, 'first-visit', async (where) => {
      await isSoundPage(visit, where);
      await axe(visit.page, where);
      expect(await visit.page.locator('main h2').count()).toBe(2);
    });
  });

  it('whatever address is asked for, the two doors are what is there', async () => {
    const { page } = await visitor({ at: inject('empty') });
    await page.goto('/people');
    await settled(page);
    expect(await page.locator('main h2').count()).toBe(2);
  });

  it('the door of one’s own is opened and its first question answered by keyboard alone', async () => {
    const { page } = await visitor({ at: inject('empty') });
    await page.goto('/');
    await settled(page);
    const keys = new Keys(page);
    await keys.press(page.getByRole('link', { name: 'Set up' }));
    await keys.write(page.getByLabel('Name of the organization'), 'Cedar House');
    await keys.press(page.getByRole('button', { name: 'Continue' }));
    await page.getByRole('heading', { level: 1, name: 'Where do you meet people?' }).waitFor();
    await axe(page, 'the second question, by keyboard');
  });

  it('exploring starts the invented program beside it and lands there as a coach', async () => {
    const visit = await visitor({ at: inject('empty'), phone: true });
    const { page } = visit;
    await page.goto('/');
    await page.getByRole('button', { name: 'Explore' }).tap();
    await page.getByText('Inventing a program').waitFor();
    const start = performance.now();
    // Whoever leaves the page and comes back finds it being made, not the bare door.
    await page.goto('/help');
    visit.forgive();
    await page.goto('/');
    await page.getByText('Inventing a program').waitFor();
    expect(await page.getByRole('button', { name: 'Explore' }).count()).toBe(0);
    await page.waitForURL((address) => address.origin !== inject('empty').url, { timeout: 100_000 });
    await settled(page);
    console.log(`  exploring: ready after ${((performance.now() - start) / 1000).toFixed(1)} s`);
    expect(new URL(page.url()).pathname).toBe('/today');
    expect(await page.locator('h1').innerText()).toContain('Sam');
    await page.getByText('Everyone here is invented.').waitFor();
    await isSoundPage(visit);
    await picture(page, 'invented.from-here');
    const later = await visitor({ at: inject('empty') });
    await later.page.goto('/');
    await later.page.getByText('The invented program is ready.').waitFor();
    await shoot(later.page, 'first-visit.ready', async (where) => {
      await isSoundPage(later, where);
      await axe(later.page, where);
    });
    await page.getByRole('link', { name: 'Set up ours' }).tap();
    await page.waitForURL(`${inject('empty').url}/set-up`);
    await page.getByLabel('Name of the organization').waitFor();
  });

  it('setting up asks at most eight questions, ends in Today, says what to do first, and is done once', async () => {
    const visit = await visitor({ at: inject('empty') });
    const { page } = visit;
    await page.goto('/');
    await page.getByRole('link', { name: 'Set up' }).click();
    let questions = 0;
    const next = async (): Promise<void> => {
      questions += 1;
      await isSoundPage(visit, `set-up, question ${questions}`);
      await axe(page, `set-up, question ${questions}`);
      await picture(page, `set-up.${questions}`);
      await page.getByRole('button', { name: /^(Continue|Open our program)$/ }).click();
    };
    const titled = (title: string) => page.getByRole('heading', { level: 1, name: title }).waitFor();

    await titled('What is your organization called?');
    await page.getByRole('button', { name: 'Continue' }).click();
    const name = page.getByLabel('Name of the organization');
    await page.getByRole('button', { name: 'Name of the organization: Please fill this in.' }).waitFor();
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Name of the organization').fill('Cedar House');
    await next();
    await titled('Where do you meet people?');
    await page.getByLabel('Name of your first site').pressSequentially('Cedar Str');
    await page.reload();
    await titled('Where do you meet people?');
    expect(await page.getByLabel('Name of your first site').inputValue()).toBe('Cedar Str');
    await page.getByLabel('Name of your first site').fill('Cedar Street');
    await next();
    await titled('What do you run there?');
    await page.getByLabel('Name of the program').fill('Walking along');
    await page.getByText('Recovery coaching', { exact: true }).click();
    await next();
    await titled('What does success mean here?');
    await page.getByText('A good life, as the person sees it').first().click();
    await next();
    await titled('How does federal privacy law see this program?');
    await page.reload();
    await titled('How does federal privacy law see this program?');
    expect(await page.evaluate(() => localStorage.getItem('throughline.set-up'))).toContain('Cedar House');
    await page.getByText('We do not know yet').click();
    await next();
    await titled('Which help stands on every page?');
    await page.getByLabel(/We have checked/).check();
    await page.getByLabel('A help line of your own').fill('Cedar warm line');
    await page.getByLabel('Its number').fill('(315) 555-0111');
    await next();
    await titled('Last, your own account.');
    await page.getByLabel('Your name').fill('Dana Lee');
    await page.getByLabel('Sign-in name').fill('dana');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.reload();
    await titled('Last, your own account.');
    expect(await page.getByLabel('Your name').inputValue()).toBe('Dana Lee');
    expect(await page.getByLabel('Sign-in name').inputValue()).toBe('dana');
    // Whoever uses this device next must not find it.
    expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('');
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(password);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByText('Coach', { exact: true }).click();
    await next();
    console.log(`  set-up: ${questions} questions`);
    expect(questions).toBeLessThanOrEqual(8);

    await page.waitForURL('**/today');
    await settled(page);
    expect(await page.evaluate(() => localStorage.getItem('throughline.set-up'))).toBeNull();
    await page.getByText('Nobody is on your caseload yet.').waitFor();
    await page.getByText('The menu shows what your program uses.').waitFor();
    await shoot(page, 'today-empty', async (where) => {
      await isSoundPage(visit, where);
      await axe(page, where);
    });
    // Nobody is in a program yet, so that there is nobody to put on a caseload: the first person comes first.
    expect(await page.locator('main a[href="/imports/new"]').count()).toBe(1);
    await page.locator('main a.button-filled').first().click();
    await page.waitForURL('**/people');
    await settled(page);
    await shoot(page, 'people-empty', async (where) => {
      await isSoundPage(visit, where);
      await axe(page, where);
    });
    await page.locator('main a[href="/imports/new"]').click();
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    await settled(page);
    await page.goto('/people/duplicates');
    await page.getByText(/No two records look alike|No hay dos registros parecidos/).waitFor();

    // Its administrator may look at the invented program once more, and is still signed in here afterwards.
    await page.goto('/settings');
    await page.getByRole('region', { name: /^(The invented program|El programa inventado)$/ }).waitFor();
    await settled(page);
    await shoot(page, 'settings.explore', async (where) => {
      await isSoundPage(visit, where);
      await axe(page, where);
    });
    await page
      .getByRole('region', { name: /^(The invented program|El programa inventado)$/ })
      .getByRole('link')
      .click();
    await page.waitForURL((address) => address.origin !== inject('empty').url, { timeout: 100_000 });
    await settled(page);
    expect(await page.locator('h1').innerText()).toContain('Sam');
    // It hears within half a minute that its home is set up, and then leads back there instead of to setting up.
    const wayBack = page.getByRole('link', { name: /^(Back to ours|Volver al nuestro)$/ });
    const isThere = async (): Promise<number> => {
      await page.reload();
      await settled(page);
      return wayBack.count();
    };
    await expect.poll(isThere, { timeout: 60_000, interval: 3000 }).toBe(1);
    await wayBack.click();
    await page.waitForURL(`${inject('empty').url}/today`);
    await page.goto(`${inject('empty').url}/settings`);
    await page.getByRole('region', { name: /^(The invented program|El programa inventado)$/ }).waitFor();

    // What was answered in setting up is changed there, the line beside the country's numbers among it.
    await page.goto('/settings/organization');
    await settled(page);
    await speak(page, 'en');
    await page.getByLabel('Its number').fill('call Sam');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('This is not a number that a telephone can dial.', { exact: true }).waitFor();
    visit.forgive();
    await page.getByLabel('Its number').fill('(315) 555-0122');
    await page.getByLabel('When somebody answers').fill('Every evening from 5 to 10.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();

    const stranger = await visitor({ at: inject('empty'), phone: true });
    await stranger.page.goto('/help');
    await settled(stranger.page);
    await stranger.page
      .locator('.help-footer')
      .getByRole('link', { name: '(315) 555-0122 Cedar warm line' })
      .waitFor();
    await stranger.page.getByRole('heading', { name: 'Cedar warm line' }).waitFor();
    await shoot(stranger.page, 'help.local', async (where) => {
      await isSoundPage(stranger, where);
      await axe(stranger.page, where);
    });

    const late = await visitor({ at: inject('empty') });
    await late.page.goto('/set-up');
    await settled(late.page);
    expect(await late.page.getByLabel('Name of the organization').count()).toBe(0);
    const answer = await fetch(`${inject('empty').url}/api/set-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        organizationName: 'Another',
        language: 'en',
        timeZone: 'America/New_York',
        siteName: 'Elsewhere',
        program: { name: 'Another', kind: 'coaching' },
        success: ['quality-of-life'],
        part2Status: 'undetermined',
        helplineConfirmed: true,
        administrator: { name: 'Eve', login: 'eve', password, alsoRoles: [] },
      }),
    });
    expect(answer.status).toBe(409);
  }, 180_000);
});
