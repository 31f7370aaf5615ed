import { expect, it } from 'vitest';
import hours from '../../src/modules/check-ins/web/words.en.json' with { type: 'json' };
import shell from '../../src/web/words.en.json' with { type: 'json' };
import { becomes, openBrowser, settled } from './browser.ts';
import { axe } from './checks.ts';
import { Keys } from './keyboard.ts';

const visitor = openBrowser();

it('by keyboard alone the manager goes from the menu to who reads at night, and back to what else is set', async () => {
  const visit = await visitor();
  await becomes(visit, 'manager');
  const { page } = visit;
  const keys = new Keys(page);
  await keys.press(page.locator('.nav-list').getByRole('link', { name: shell.nav.settings }));
  await page.waitForURL('**/settings');
  await settled(page);
  await axe(page, 'settings, by keyboard');
  await keys.press(page.getByRole('link', { name: hours.menu.hours }));
  await page.waitForURL('**/settings/hours');
  await keys.press(page.getByRole('button', { name: hours.turns.add }));
  await keys.press(page.getByRole('button', { name: hours.turns.cancel }));
  await keys.press(page.locator('.page-back'));
  await page.waitForURL('**/settings');
  expect(await page.locator('h1').innerText()).toBe(shell.nav.settings);
});
