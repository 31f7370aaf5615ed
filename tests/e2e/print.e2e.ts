import { expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { becomes, openBrowser, settled } from './browser.ts';
import { axe } from './checks.ts';
import { Keys } from './keyboard.ts';
import type { Guest } from './people.ts';
import { comesIn, persona, says, signsIn } from './people.ts';
import { picture } from './screenshots.ts';

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

const justUs = ({ coach }: Guest) => ({ audience: 'just-us', withIds: [coach.id] });

const writes = ({ page, someone }: Guest, what: string, data: object, more: object = {}): Promise<void> =>
  says(page, `/participants/${someone.id}/plan/lines`, {
    id: newId(),
    what,
    data,
    audience: 'team',
    ...more,
  });

const everyDay = { part: 'routine', weekdays: [1, 2, 3, 4, 5, 6, 7] };

it('a plan is printed for somebody else without what is just between two people', async () => {
  const guest = await comesIn(visitor, 'Nan', { phone: true });
  const { someone, coach } = guest;
  const friend = { part: 'person', closeness: 1, effect: 'helps' };
  await writes(guest, 'A door of my own', { part: 'goal' });
  await writes(guest, 'The workshop', { ...everyDay, from: '08:00', to: '14:00' });
  await writes(guest, 'Rosa', friend);
  await writes(guest, 'Tell my father', { part: 'goal' }, justUs(guest));
  await writes(guest, 'See the lawyer', { ...everyDay, from: '15:00', to: '16:00' }, justUs(guest));
  await writes(guest, 'Walk it off', { part: 'coping' }, justUs(guest));
  await writes(guest, 'Uncle Bo', friend, justUs(guest));
  await coach.api.post(`/participants/${someone.id}/plan/lines`, {
    id: newId(),
    what: 'Ask for the letter',
    data: { part: 'goal' },
    audience: 'just-us',
    withIds: [],
  });
  const visit = await visitor();
  await signsIn(visit, coach, `/people/${someone.id}/plan`);
  await visit.page.getByRole('heading', { name: 'Tell my father' }).waitFor();
  await visit.page.emulateMedia({ media: 'print' });
  const sheet = await visit.page.locator('main').innerText();
  for (const shared of ['A door of my own', 'The workshop', 'Rosa']) expect(sheet).toContain(shared);
  for (const kept of ['Tell my father', 'See the lawyer', 'Walk it off', 'Ask for the letter'])
    expect(sheet).not.toContain(kept);
  // Nor an empty place where something is kept.
  for (const empty of ['Suggestions', 'What helps Nan']) expect(sheet).not.toContain(empty);
  // A browser tells the words of a drawing whether they are drawn or not.
  expect(await visit.page.getByText('Rosa').filter({ visible: true }).count()).toBeGreaterThan(1);
  expect(await visit.page.getByText('Uncle Bo').filter({ visible: true }).count()).toBe(0);
  await picture(visit.page, 'plan.other.print');
  expect(sheet).toContain('What is just between two people is not on this sheet.');
});

it('a participant’s own sheet holds the week and what to do when it gets hard, and what is just between two as well', async () => {
  const guest = await comesIn(visitor, 'Ines', { phone: true });
  const { page } = guest;
  await writes(guest, 'A door of my own', { part: 'goal' });
  await writes(guest, 'The workshop', { ...everyDay, from: '08:00', to: '14:00' });
  await writes(guest, 'Pay day', { part: 'sign', sign: 'trigger' });
  await writes(guest, 'Walk to the lake', { part: 'coping' }, justUs(guest));
  await writes(guest, 'Ana', { part: 'call' }, { phone: '607 555 0100' });
  await page.addInitScript(() => {
    window.print = () => void Object.assign(window, { printed: {} });
  });
  await page.goto('/me/plan');
  await settled(page);
  await page.getByRole('heading', { name: 'A door of my own' }).waitFor();
  await page.getByRole('button', { name: 'Print', exact: true }).tap();
  await page.waitForFunction(() => 'printed' in window);
  expect(await page.getByText('Walk to the lake').filter({ visible: true }).count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await axe(page, 'a participant’s own sheet');
  const sheet = await page.locator('main').innerText();
  const all = ['A door of my own', 'The workshop', 'Pay day', 'Walk to the lake', 'Ana', '607 555 0100'];
  for (const own of all) expect(sheet).toContain(own);
  await picture(page, 'plan.own.print');
});
