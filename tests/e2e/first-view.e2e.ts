import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, settled } from './browser.ts';
import { axe } from './checks.ts';
import { Keys } from './keyboard.ts';
import { password } from './people.ts';
import type { Program } from './programs.ts';
import { startProgram } from './programs.ts';

const visitor = openBrowser();

let ours: Program;

/** A place that is neither invented nor empty: only there is the first view the same for every stranger. */
beforeAll(async () => {
  ours = await startProgram();
  const answer = await fetch(`${ours.url}/api/set-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      organizationName: 'Cedar House',
      language: 'en',
      timeZone: 'America/New_York',
      siteName: 'Cedar Street',
      program: { name: 'Walking along', kind: 'coaching' },
      success: ['quality-of-life'],
      part2Status: 'undetermined',
      helplineConfirmed: true,
      administrator: { name: 'Dana Lee', login: 'dana', password, alsoRoles: [] },
    }),
  });
  expect(answer.ok).toBe(true);
});

afterAll(() => ours.stop());

/** The page as it came, before any script of it has run. */
async function asItCame(path: string, headers: Record<string, string>): Promise<string> {
  const answer = await fetch(`${ours.url}${path}`, { headers });
  return answer.text();
}

interface Described {
  components: { securitySchemes: { session: { name: string } } };
}

/** What this installation calls its session's cookie, as it describes itself. */
async function sessionCookie(): Promise<string> {
  const { components } = (await (await fetch(`${ours.url}/api/openapi.json`)).json()) as Described;
  return components.securitySchemes.session.name;
}

const mainWords = (page: Page): Promise<string> => page.locator('main').innerText();

/** Waits until the page's HTML is here as a whole, and its looks with it: what stands in lines of its own depends on both. */
async function dressed(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.waitForFunction(() => {
    const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
    return document.readyState !== 'loading' && sheets.every((one) => one.sheet !== null);
  });
}

describe('the first view of a page', () => {
  it('stands in its HTML, in the language that was chosen on this device', async () => {
    const cookie = 'throughline.language=es; throughline.theme=dark';
    const help = await asItCame('/help', { cookie });
    expect(help).toContain('<html data-theme="dark" lang="es">');
    expect(help).toContain('La ayuda está aquí');
    expect(await asItCame('/sign-in', { cookie })).toContain('Nombre para entrar');
  });

  it('is not shown to whoever is signed in, nor to the worker that keeps the shell', async () => {
    const signedIn = await asItCame('/sign-in', { cookie: `${await sessionCookie()}=anything` });
    for (const html of [signedIn, await asItCame('/shell', {})]) {
      expect(html).toContain('<div id="root"></div>');
      expect(html).not.toContain('id="session"');
    }
  });

  it('is what the page then goes on to be: the same words, nothing moved, every button awake', async () => {
    for (const path of ['/sign-in', '/help']) {
      const { page, context, complaints } = await visitor({ at: ours, phone: true });
      let openTheDoor = (): void => undefined;
      const door = new Promise<void>((resolve) => {
        openTheDoor = resolve;
      });
      await context.route('**/*.js', async (route) => {
        await door;
        await route.continue();
      });
      await page.goto(path, { waitUntil: 'commit' });
      await dressed(page);
      const before = await mainWords(page);
      const heading = await page.locator('h1').elementHandle();
      openTheDoor();
      await page.locator('button[inert]').first().waitFor({ state: 'detached' });
      await settled(page);
      expect(await mainWords(page)).toBe(before);
      expect(await heading?.evaluate((one) => one.isConnected)).toBe(true);
      expect(await page.locator('button[inert]').count()).toBe(0);
      expect(complaints).toEqual([]);
    }
  });

  it('waits with the form until somebody listens: nothing typed early travels in an address', async () => {
    const { page, context } = await visitor({ at: ours });
    await context.route('**/*.js', (route) => route.abort());
    await page.goto('/sign-in');
    await page.getByLabel('Sign-in name').fill('somebody');
    await page.getByLabel('Password', { exact: true }).fill('something secret');
    await page.getByLabel('Password', { exact: true }).press('Enter');
    expect(page.url()).toBe(`${ours.url}/sign-in`);
  });

  it('is sound by day and by night, and lets somebody in by keyboard alone', async () => {
    const { page } = await visitor({ at: ours });
    for (const path of ['/help', '/sign-in']) {
      await page.goto(path);
      await settled(page);
      await axe(page, `${path}, first view`);
    }
    const keys = new Keys(page);
    await keys.write(page.getByLabel('Sign-in name'), 'dana');
    await keys.write(page.getByLabel('Password', { exact: true }), password);
    await keys.press(page.getByRole('button', { name: 'Sign in', exact: true }));
    await page.waitForURL((url) => !['/', '/sign-in'].includes(url.pathname));
    await settled(page);
    await axe(page, 'the first page inside');
  });
});
