import { expect, it } from 'vitest';
import { becomes, openBrowser, settled } from './browser.ts';
import { axe } from './checks.ts';
import { Keys } from './keyboard.ts';
import { persona } from './people.ts';

const visitor = openBrowser();

const printed = (): { entries: number } | undefined =>
  (window as Window & { printed?: { entries: number } }).printed;

it('a line is printed by keyboard alone: it is whole, says who printed it, and leaves out what is just between two people', async () => {
  const api = await persona('coach');
  const { items } = await api.get<{ items: { id: string; chosenName: string }[] }>('/participants?limit=100');
  const maya = items.find((item) => item.chosenName === 'Maya');
  expect(maya, 'Maya is on the caseload').toBeDefined();
  const visit = await visitor();
  const { page } = visit;
  await becomes(visit, 'coach');
  await page.addInitScript(() => {
    window.print = () => {
      const entries = document.querySelectorAll('.line-item').length;
      Object.assign(window, { printed: { entries } });
    };
  });
  await page.goto(`/people/${maya?.id}/line`);
  await settled(page);
  const keys = new Keys(page);
  await keys.skipMenu();
  await keys.press(page.getByRole('button', { name: 'Print the line' }));
  await page.waitForFunction(() => 'printed' in window);
  const whole = await page.evaluate(printed);
  let standing = 0;
  for (let before = '', more = true; more; ) {
    const part = await api.get<{ entries: unknown[]; next?: string }>(
      `/participants/${maya?.id}/line?limit=100${before && `&before=${before}`}`,
    );
    standing += part.entries.length;
    before = part.next ?? '';
    more = part.next !== undefined;
  }
  expect(whole?.entries).toBe(standing);
  await axe(page, 'a whole line, before it is printed');
  await page.emulateMedia({ media: 'print' });
  await axe(page, 'a printed line');
  expect(await page.locator('.line-between').count(), 'entries just between two').toBeGreaterThan(0);
  expect(await page.locator('.line-between').filter({ visible: true }).count()).toBe(0);
  const sheet = await page.locator('main').innerText();
  expect(sheet).toContain('Printed on');
  expect(sheet).toContain('Sam Ortiz');
  expect(sheet).toContain('Entries just between two people are not on this sheet.');
});
