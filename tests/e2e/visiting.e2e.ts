import { describe, expect, inject, it } from 'vitest';
import shell from '../../src/web/words.en.json' with { type: 'json' };
import { becomes, openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import { filled } from './people.ts';
import { picture } from './screenshots.ts';

const visitor = openBrowser();

const nameOf = (role: string): string => {
  const link = inject('invented').links.find((one) => one.role === role);
  if (!link) throw new Error(`Nobody in the invented program is a ${role}.`);
  return link.name;
};

const youAre = (role: string): string => filled(shell.invented.youAre, { name: nameOf(role) });

describe('whoever looks around the invented program', () => {
  it('is the coach, the manager and the participant in turn, each at a first page of their own', async () => {
    const visit = await visitor({ phone: true });
    const { page } = visit;
    await becomes(visit, 'coach');
    const seen = [new URL(page.url()).pathname];
    for (const [role, from] of [
      ['manager', 'coach'],
      ['participant', 'manager'],
      ['coach', 'participant'],
    ] as const) {
      await page.locator('.invented summary', { hasText: youAre(from) }).tap();
      await page.locator('.invented .menu-list').getByText(nameOf(role)).tap();
      await page.locator('.invented summary', { hasText: youAre(role) }).waitFor();
      await settled(page);
      await isSoundPage(visit, `the first page of the ${role}`);
      seen.push(new URL(page.url()).pathname);
    }
    await picture(page, 'invented.switched');
    expect(seen).toEqual(['/today', '/today/coaches', '/me', '/today']);
  });

  it('switches by keyboard alone, and Escape leaves everything as it was', async () => {
    const visit = await visitor();
    const { page } = visit;
    await becomes(visit, 'coach');
    const keys = new Keys(page);
    const here = page.locator('.invented summary', { hasText: youAre('coach') });
    await keys.press(here);
    await axe(page, 'the list of people to look around as');
    await page.keyboard.press('Escape');
    expect(await page.locator('.invented .menu').getAttribute('open')).toBeNull();
    expect(await here.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await keys.tabTo(page.locator('.invented .menu-list button', { hasText: nameOf('participant') }));
    await page.keyboard.press('Enter');
    await page.locator('.invented summary', { hasText: youAre('participant') }).waitFor();
    await page.waitForURL('**/me');
  });
});
