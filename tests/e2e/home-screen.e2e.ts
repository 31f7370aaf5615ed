import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openBrowser, settled } from './browser.ts';
import { comesIn } from './people.ts';

const visitor = openBrowser();

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
