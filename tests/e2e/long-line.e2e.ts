import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import timeline from '../../src/modules/timeline/web/words.en.json' with { type: 'json' };
import { openBrowser, settled } from './browser.ts';
import { axe } from './checks.ts';
import { metOrMissed } from './hand.ts';
import { Keys } from './keyboard.ts';
import type { Pair } from './people.ts';
import { aPair, daysAgo, signsIn } from './people.ts';

const visitor = openBrowser();

const many = 1040;
const pageSize = 50;
/** What a browser calls a long task, in milliseconds: above it a thumb feels the page hang. */
const longTask = 50;

let pair: Pair;

/** Three years of contacts, the latest first: 'Day 0.' was yesterday. */
async function writesDown(from: number, step: number): Promise<void> {
  for (let day = from; day < many; day += step)
    await pair.coach.api.post(`/participants/${pair.someone.id}/contacts`, {
      id: newId(),
      happenedAt: daysAgo(day + 1),
      place: day % 3 === 0 ? 'home' : 'center',
      said: `Day ${day}.`,
      agreed: 'We go on together.',
    });
}

beforeAll(async () => {
  pair = await aPair('Orla');
  const hands = 6;
  await Promise.all(Array.from({ length: hands }, (_, from) => writesDown(from, hands)));
}, 240_000);

interface Reading {
  page: Page;
  /** The pages of the line that were asked for, by where they begin. */
  asked: string[];
}

async function opens(size: object): Promise<Reading> {
  const visit = await visitor(size);
  const { page } = visit;
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith(`${pair.someone.id}/line`) && pathname.includes('/api/'))
      asked.push(searchParams.get('before') ?? '');
  });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Reflect.set(window, 'longTasks', tasks);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await signsIn(visit, pair.coach, `/people/${pair.someone.id}/line`);
  return { page, asked };
}

const items = (page: Page) => page.locator('.line-item');

/** Milliseconds of each task above what a thumb feels, since the last look. */
const longTasks = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const tasks: unknown = Reflect.get(window, 'longTasks');
    return Array.isArray(tasks) ? tasks.splice(0) : [];
  });

const sizeOf = (page: Page): Promise<{ entries: number; elements: number }> =>
  page.evaluate(() => ({
    entries: document.querySelectorAll('.line-item').length,
    elements: document.querySelectorAll('.line *').length,
  }));

/** With the wheel, as far as there is something. */
async function scrollsToTheEnd(page: Page): Promise<void> {
  const oldest = page.getByText(`Day ${many - 1}.`, { exact: true });
  for (let turns = 0; turns < 600 && (await oldest.count()) === 0; turns += 1) {
    await page.mouse.wheel(0, 1500);
    await page.waitForTimeout(30);
  }
  await oldest.waitFor();
}

describe(`a line of ${many} entries`, () => {
  it.each([
    ['at a desk', {}],
    ['on a phone', { width: 390, height: 844 }],
  ])(
    'comes page by page as it is read, each page once, and grows no faster than its entries: %s',
    async (where, size) => {
      const { page, asked } = await opens(size);
      const first = await sizeOf(page);
      expect(first.entries).toBeLessThanOrEqual(2 * pageSize);
      expect(asked.length).toBeLessThanOrEqual(2);
      await axe(page, `a long line, ${where}`);
      await page.mouse.move(200, 400);
      await longTasks(page);
      await scrollsToTheEnd(page);
      await settled(page);
      const tasks = await longTasks(page);
      const whole = await sizeOf(page);
      const most = Math.max(0, ...tasks);
      console.log(
        `  ${many} entries ${where}: ${asked.length} requests, ${whole.elements} elements, ${tasks.length} tasks above ` +
          `${longTask} ms while scrolling, the longest ${most.toFixed(0)} ms (goal none: ${metOrMissed(tasks.length, 0)})`,
      );
      expect(whole.entries).toBe(many);
      expect(new Set(asked).size, 'no page was asked for twice').toBe(asked.length);
      expect(asked.length).toBe(Math.ceil(many / pageSize));
      expect(whole.elements / whole.entries).toBeLessThanOrEqual((first.elements / first.entries) * 1.1);
      const days = await items(page)
        .getByText(/^Day \d+\.$/)
        .allTextContents();
      expect(days).toEqual(Array.from({ length: many }, (_, day) => `Day ${day}.`));
    },
  );

  it('is walked by keyboard alone over the end of a page', async () => {
    const { page, asked } = await opens({});
    const keys = new Keys(page);
    await keys.skipMenu();
    const toggles = page.locator('.line-toggle');
    await keys.tabTo(toggles.first());
    for (let at = 1; at <= pageSize + 10; at += 1) {
      await toggles.nth(at).waitFor({ state: 'attached' });
      await page.keyboard.press('ArrowDown');
    }
    await keys.has(toggles.nth(pageSize + 10));
    expect(
      await items(page)
        .nth(pageSize + 10)
        .innerText(),
    ).toContain(`Day ${pageSize + 10}.`);
    await expect.poll(() => asked.length).toBeGreaterThanOrEqual(2);
    await page.keyboard.press('Home');
    await keys.has(toggles.first());
  });

  it('is found again where one left it to look at an entry', async () => {
    const { page } = await opens({});
    await page.mouse.move(600, 400);
    const entry = items(page).filter({ hasText: 'Day 180.' });
    for (let turns = 0; turns < 200 && (await entry.count()) === 0; turns += 1) {
      await page.mouse.wheel(0, 1200);
      await page.waitForTimeout(40);
    }
    await entry.scrollIntoViewIfNeeded();
    await settled(page);
    await entry.locator('.line-toggle').click();
    await entry.getByRole('link', { name: timeline.answer.amend }).click();
    await page.waitForURL('**/write?amends=*');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goBack();
    await page.waitForURL('**/line');
    await settled(page);
    await expect
      .poll(async () => {
        const box = await entry.boundingBox();
        return box !== null && box.y + box.height > 0 && box.y < 900;
      })
      .toBe(true);
  });
});
