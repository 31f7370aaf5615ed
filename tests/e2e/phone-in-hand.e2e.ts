import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import plans from '../../src/modules/plans/web/words.en.json' with { type: 'json' };
import account from '../../src/modules/sign-in/web/words.en.json' with { type: 'json' };
import lock from '../../src/web/lock/words.en.json' with { type: 'json' };
import { openBrowser, settled } from './browser.ts';
import { axe } from './checks.ts';
import { Keys } from './keyboard.ts';
import { isReadyForTheWay } from './offline.ts';
import { arrives, comesIn, says, writesInPlan } from './people.ts';

const visitor = openBrowser();

const smallPhone = { phone: true, width: 360, height: 740, language: 'en', offlineWorker: true } as const;

/** The page was out of sight for so long, as when somebody looked at something else on their phone. */
const comesBackAfter = (page: Page, seconds: number): Promise<void> =>
  page.evaluate((ms) => {
    const turns = (state: DocumentVisibilityState): void => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    const { now } = Date;
    turns('hidden');
    Date.now = () => now() + ms;
    turns('visible');
    Date.now = now;
    Reflect.deleteProperty(document, 'visibilityState');
  }, seconds * 1000);

describe('a PIN on this phone', () => {
  it('is asked again after a minute away, not for a shorter look elsewhere, and nothing shows behind it', async () => {
    const { page } = await comesIn(visitor, 'Ole', { ...smallPhone, address: '/account' });
    await page.getByRole('button', { name: account.here.turnOn }).tap();
    await page.getByLabel(account.here.pin, { exact: true }).fill('8642');
    await page.getByLabel(account.here.again).fill('8642');
    await page.getByRole('button', { name: account.here.save }).tap();
    await page.getByText(account.here.lockOn).waitFor();
    await page.goto('/me');
    const keys = new Keys(page);
    await keys.write(page.getByLabel(lock.pin, { exact: true }), '8642');
    await page.keyboard.press('Enter');
    const own = page.getByRole('heading', { level: 1, name: /Ole/ });
    await own.waitFor();
    const asked = page.getByRole('heading', { name: lock.title });
    await comesBackAfter(page, 55);
    expect([await asked.count(), await own.isVisible()]).toEqual([0, true]);
    await comesBackAfter(page, 65);
    await asked.waitFor();
    await axe(page, 'a PIN asked again');
    expect(await page.getByText('Ole').filter({ visible: true }).count()).toBe(0);
    await keys.write(page.getByLabel(lock.pin, { exact: true }), '8642');
    await keys.press(page.getByRole('button', { name: lock.open }));
    await own.waitFor();
  });
});

describe('a new phone', () => {
  it('with a new code shows all there was, and what the old one could not send is not lost either', async () => {
    const guest = await comesIn(visitor, 'Uma', smallPhone);
    const { page, visit, coach, someone } = guest;
    const about = `/participants/${someone.id}`;
    const planned = async (): Promise<string[]> =>
      (await coach.api.get<{ lines: { what: string }[] }>(`${about}/plan`)).lines.map(({ what }) => what);
    await writesInPlan(guest, { what: 'Learn to weld', data: { part: 'goal' } });
    await writesInPlan(guest, { what: 'Ana', phone: '607 555 0100', data: { part: 'call' } });
    await says(page, `${about}/strengths`, { id: newId(), what: 'I can cook', origin: 'earlier' });
    await page.goto('/me/plan');
    await settled(page);
    await isReadyForTheWay(page, ['own-plan']);
    await visit.context.setOffline(true);
    await page.goto('/me/plan');
    await page.getByRole('button', { name: plans.own.add.goal }).tap();
    await page.getByLabel(plans.own.form.what.goal).fill('A bicycle');
    await page.getByRole('button', { name: plans.own.form.save }).tap();
    await page.getByText(plans.waits.here).waitFor();
    const other = await arrives(visitor, guest, { ...smallPhone, address: '/me/plan' });
    await other.page.getByRole('heading', { name: 'Learn to weld' }).waitFor();
    await other.page.getByText('I can cook').first().waitFor();
    await other.page.goto('/me/hard');
    await other.page.getByRole('link', { name: /Ana/ }).waitFor();
    await visit.context.setOffline(false);
    await page.goto('/me/plan');
    await expect
      .poll(async () => (await planned()).toSorted(), { timeout: 40_000 })
      .toEqual(['A bicycle', 'Ana', 'Learn to weld']);
    visit.forgive();
  });
});

interface Icon {
  src: string;
  sizes: string;
  purpose?: string;
}

interface Manifest {
  id: string;
  name: string;
  short_name: string;
  start_url: string;
  scope: string;
  display: string;
  icons: Icon[];
}

/** How large an icon really is, and whether its corners are filled: a phone cuts a maskable one into a shape of its own. */
const lookAt = (page: Page, src: string) =>
  page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const pen = canvas.getContext('2d');
    pen?.drawImage(image, 0, 0);
    const [, , , opaque = 0] = pen?.getImageData(0, 0, 1, 1).data ?? [];
    return { width: image.naturalWidth, height: image.naturalHeight, filled: opaque === 255 };
  }, src);

it('on a home screen the program has one identity, icons that a phone can cut, and a name that tells nobody what it is for', async () => {
  const { page } = await comesIn(visitor, 'Noa', { phone: true, width: 360, address: '/me' });
  const address = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest: Manifest = await (await page.request.get(address ?? '')).json();
  expect(manifest).toMatchObject({ id: '/', start_url: '/', scope: '/', display: 'standalone' });
  for (const name of [manifest.name, manifest.short_name])
    expect(name).not.toMatch(/recover|recupera|sober|sobri|treat|tratam|addic|adicc|health|salud/i);
  const drawn = manifest.icons.filter(({ sizes }) => sizes !== 'any');
  expect(drawn.map(({ sizes, purpose }) => [sizes, purpose])).toEqual([
    ['192x192', undefined],
    ['512x512', undefined],
    ['512x512', 'maskable'],
  ]);
  for (const { src, sizes, purpose } of drawn) {
    const seen = await lookAt(page, src);
    expect(`${seen.width}x${seen.height}`, src).toBe(sizes);
    if (purpose === 'maskable') expect(seen.filled, src).toBe(true);
  }
  // Opened from there, one lands on one's own page, and nothing in the address says where one has been.
  await page.goto(manifest.start_url);
  await settled(page);
  expect(new URL(page.url()).pathname).toBe('/me');
  expect(await page.title()).not.toMatch(/recover|Throughline/i);
});
