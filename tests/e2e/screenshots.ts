import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language } from './browser.ts';
import { desk, phone, screenshots, settled, unrolled } from './browser.ts';

/** One picture of the whole page. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(screenshots, { recursive: true });
  await unrolled(page, () => page.screenshot({ path: join(screenshots, `${name}.png`) }));
}

const names: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

/** Changes the language by the switch at the foot of every page. */
export async function speak(page: Page, language: Language): Promise<void> {
  const buttons = page.getByRole('button', { name: names[language], exact: true });
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  // The staff frame has the foot twice: beside the menu of a desk and below the page of a phone.
  // A line goes on loading when its end comes into sight, so that the foot may move away under the pointer.
  const press = async (): Promise<string | null> => {
    await buttons.filter({ visible: true }).first().click();
    await page
      .waitForFunction((wanted) => document.documentElement.lang === wanted, language, { timeout: 4000 })
      .catch(() => undefined);
    return page.locator('html').getAttribute('lang');
  };
  await expect.poll(press, { timeout: 30_000 }).toBe(language);
  await settled(page);
}

/** Called before each of the four pictures: the page in one width and one language. */
export type Look = (where: string, language: Language, width: number) => Promise<void>;

/** The language the page speaks now comes first: changing it is the slowest part of a look. */
async function languagesFrom(page: Page): Promise<readonly Language[]> {
  return (await page.locator('html').getAttribute('lang')) === 'es' ? ['es', 'en'] : ['en', 'es'];
}

/** The page at both widths and in both languages, each looked at and kept as a picture. */
export async function shoot(page: Page, name: string, look: Look = async () => undefined): Promise<void> {
  for (const language of await languagesFrom(page)) {
    for (const size of [desk, phone]) {
      await page.setViewportSize(size);
      await speak(page, language);
      // Unrolled once for the look and the picture.
      await unrolled(page, async () => {
        await look(`${name}, ${language}, ${size.width} px`, language, size.width);
        await picture(page, `${name}.${language}.${size.width}`);
      });
    }
  }
}
