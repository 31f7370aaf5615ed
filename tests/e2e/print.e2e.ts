import { expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { becomes, openBrowser, settled } from './browser.ts';
import { axe } from './checks.ts';
import { Keys } from './keyboard.ts';
import { comesIn, persona, says, signsIn } from './people.ts';

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

it('a plan is printed for somebody else without what is just between two people', async () => {
  const guest = await comesIn(visitor, 'Nan', { phone: true });
  const { someone, coach } = guest;
  const goal = (what: string, sharing: object) =>
    says(guest.page, `/participants/${someone.id}/plan/lines`, {
      id: newId(),
      what,
      data: { part: 'goal' },
      ...sharing,
    });
  await goal('A door of my own', { audience: 'team' });
  await goal('Tell my father', { audience: 'just-us', withIds: [coach.id] });
  const visit = await visitor();
  await signsIn(visit, coach, `/people/${someone.id}/plan`);
  await visit.page.getByRole('heading', { name: 'Tell my father' }).waitFor();
  await visit.page.emulateMedia({ media: 'print' });
  const sheet = await visit.page.locator('main').innerText();
  expect(sheet).toContain('A door of my own');
  expect(sheet).not.toContain('Tell my father');
  expect(sheet).toContain('What is just between two people is not on this sheet.');
});
