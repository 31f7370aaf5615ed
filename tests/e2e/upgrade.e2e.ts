import { describe, expect, inject, it, onTestFinished } from 'vitest';
import plans from '../../src/modules/plans/web/words.en.json' with { type: 'json' };
import shell from '../../src/web/words.en.json' with { type: 'json' };
import { openBrowser, settled } from './browser.ts';
import { axe } from './checks.ts';
import { Keys } from './keyboard.ts';
import { isReadyForTheWay } from './offline.ts';
import { aColleague, comesIn, signsIn, writesInPlan } from './people.ts';
import type { UpgradingProxy } from './upgrading-proxy.ts';
import { anUpgradingProxy } from './upgrading-proxy.ts';

const visitor = openBrowser();

async function aProgramToUpgrade(): Promise<{ proxy: UpgradingProxy; at: { url: string; links: [] } }> {
  const proxy = await anUpgradingProxy(inject('invented').url);
  onTestFinished(proxy.close);
  return { proxy, at: { url: proxy.url, links: [] } };
}

describe('a program that is upgraded while people have it open', () => {
  it('leaves the card on the phone, though the network went while the new pages were on their way', async () => {
    const { proxy, at } = await aProgramToUpgrade();
    const smallPhone = { phone: true, width: 360, height: 740, language: 'en', offlineWorker: true } as const;
    const guest = await comesIn(visitor, 'Odile', { ...smallPhone, at });
    const { page, visit } = guest;
    await writesInPlan(guest, { what: 'Ring Nadia', phone: '315 555 0177', data: { part: 'call' } });
    await page.goto('/me');
    await settled(page);
    await isReadyForTheWay(page, ['own-plan', 'own-hard']);
    proxy.upgrade();
    proxy.hold(/own-hard|own-plan/);
    await page.goto('/me');
    await settled(page);
    expect(await page.locator('script[src*=".anew."]').count()).toBe(1);
    await visit.context.setOffline(true);
    await page.getByRole('link', { name: plans.tab.hard, exact: true }).first().tap();
    await page.getByText('Ring Nadia').first().waitFor();
    await axe(page, 'the card from the build before');
    // And after the phone was off.
    await page.goto('/me/hard');
    await page.getByText('Ring Nadia').first().waitFor();
    visit.forgive();
  });

  it('takes whoever has yesterday’s pages open to today’s, at the page they asked for', async () => {
    const { proxy, at } = await aProgramToUpgrade();
    const coach = await aColleague('Tess of Monday', 'coach');
    const visit = await visitor({ at });
    const { page } = visit;
    await signsIn(visit, coach, '/today');
    proxy.upgrade();
    await new Keys(page).tabTo(
      page.getByRole('navigation').getByRole('link', { name: 'People', exact: true }),
    );
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'People' }).waitFor();
    await settled(page);
    expect(await page.locator('script[src*=".anew."]').count()).toBe(1);
    await axe(page, 'the page of people after an upgrade');
    visit.forgive();
  });
});

describe('a page that could not be opened without a network', () => {
  it('comes by itself once there is one', async () => {
    const coach = await aColleague('Tess of Tuesday', 'coach');
    const visit = await visitor({ offlineWorker: true });
    const { page, context } = visit;
    await signsIn(visit, coach, '/today');
    await isReadyForTheWay(page, []);
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: shell.offline.title }).waitFor();
    await axe(page, 'Today without a network');
    await context.setOffline(false);
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: shell.offline.title }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'People', exact: true }).waitFor();
    visit.forgive();
  });
});
