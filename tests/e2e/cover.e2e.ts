import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import hours from '../../src/modules/check-ins/web/words.en.json' with { type: 'json' };
import own from '../../src/modules/check-ins/web/words.es.json' with { type: 'json' };
import messages from '../../src/modules/messages/web/words.en.json' with { type: 'json' };
import today from '../../src/modules/monitoring/web/words.en.json' with { type: 'json' };
import shell from '../../src/web/words.es.json' with { type: 'json' };
import { becomes, openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import type { Colleague } from './people.ts';
import { aColleague, comesIn, filled, persona, signsIn } from './people.ts';
import { picture, shoot } from './screenshots.ts';

const visitor = openBrowser();
const smallPhone = { phone: true, width: 360, height: 740, language: 'es' } as const;
const dayInMs = 86_400_000;

interface Hours {
  version: number;
  hours?: { weekdays: number[]; from: string; until: string; outOfHours: { en: string; es: string } };
}
interface Turns {
  turns: { id: string; name: string }[];
}

const dayAhead = (days: number): string =>
  new Intl.DateTimeFormat('en-CA').format(new Date(Date.now() + days * dayInMs));

/** Hours on a day that is neither today, yesterday nor tomorrow anywhere: it is outside the hours whenever this runs. */
const elsewhen = (): number => ((new Date().getUTCDay() + 2) % 7) + 1;

let before: Hours;
/** Whose turns it is in the invented program: ended here, so that nobody reads, and taken back at the end. */
let named: Turns['turns'] = [];

const setHours = async (given: NonNullable<Hours['hours']>): Promise<void> => {
  const admin = await persona('admin');
  const { version } = await admin.get<Hours>('/reading-hours');
  await admin.put('/reading-hours', { version, ...given });
};

const endTurnOf = async (name: string): Promise<void> => {
  const admin = await persona('admin');
  const { turns } = await admin.get<Turns>('/on-call');
  for (const turn of turns) if (turn.name === name) await admin.post(`/on-call/${turn.id}/end`);
};

beforeAll(async () => {
  const admin = await persona('admin');
  before = await admin.get<Hours>('/reading-hours');
  named = (await admin.get<Turns>('/on-call')).turns;
  for (const { id } of named) await admin.post(`/on-call/${id}/end`);
  const outOfHours = { en: '', es: '' };
  await setHours({ weekdays: [elsewhen()], from: '09:00', until: '17:00', outOfHours });
});
afterAll(async () => {
  if (before.hours) await setHours(before.hours);
  const admin = await persona('admin');
  for (const { id } of named) await admin.post(`/on-call/${id}/keep`);
});

/** A manager names who reads, without a mouse. */
async function namesReader(reader: Colleague): Promise<void> {
  const visit = await visitor({ language: 'en' });
  const { page } = visit;
  await becomes(visit, 'manager', '/settings/hours');
  await page.getByText(hours.turns.nobodyReads).waitFor();
  await axe(page, 'reading hours, nobody outside them');
  const keys = new Keys(page);
  await keys.press(page.getByRole('button', { name: hours.turns.add }));
  await page.getByLabel(hours.turns.who).selectOption(reader.id);
  await axe(page, 'naming a turn');
  await keys.press(page.getByRole('button', { name: hours.turns.save }));
  await page.getByRole('heading', { name: reader.name }).waitFor();
  await page.getByText(hours.turns.doesRead).first().waitFor();
  await isSoundPage(visit, 'reading hours, with a turn');
  await shoot(page, 'hours.turns');
}

/** Whoever reads finds what waits on Today, reads it and hands it over. */
async function handsOver(reader: Colleague, name: string, done: string): Promise<void> {
  const visit = await visitor({ language: 'en', phone: true });
  const { page } = visit;
  // Whoever other stories let wait is there as well.
  const waitsTonight = async (): Promise<string[]> => {
    const { tonight = [] } = await reader.api.get<{ tonight?: { name: string }[] }>('/today');
    return tonight.map((one) => one.name.split(' ')[0] ?? '');
  };
  await expect.poll(waitsTonight, { timeout: 30_000 }).toContain(name);
  await signsIn(visit, reader, '/today');
  await page.getByRole('heading', { name: today.tonight.title }).waitFor();
  await axe(page, 'Today of whoever reads outside the hours');
  await picture(page, 'tonight.phone');
  await page.getByRole('link', { name: filled(today.tonight.readLabel, { name }) }).tap();
  await page.getByRole('heading', { name: filled(hours.night.title, { name }), level: 1 }).waitFor();
  await page.getByText(hours.night.reach).waitFor();
  await settled(page);
  await axe(page, 'what came in outside the hours');
  await isSoundPage(visit, 'what came in outside the hours');
  await picture(page, 'night.phone');
  await page.getByText(filled(hours.night.reached, { name })).tap();
  await page.getByLabel(hours.night.done).fill(done);
  await page.getByRole('button', { name: hours.night.save }).tap();
  await page.getByText(hours.night.saved).waitFor();
  await page.goto('/today');
  await settled(page);
  const waits = page.getByRole('link', { name: filled(today.tonight.readLabel, { name }) });
  expect(await waits.count()).toBe(0);
}

const whoReads = (page: Page) =>
  page.locator('.notice').filter({ has: page.getByRole('heading', { name: shell.readers.title }) });

describe('outside the hours', () => {
  it('a participant reads that nobody is there, then who is; that one reads it and hands over to the coach', async () => {
    const reader = await aColleague('Ana, who reads at night', 'coach');
    const { coach, someone, visit, page } = await comesIn(visitor, 'Nora', {
      ...smallPhone,
      address: '/me/check-in',
    });
    await whoReads(page).getByText(shell.readers.nobodyNow).waitFor();
    await namesReader(reader);
    await page.reload();
    await settled(page);
    const named = whoReads(page).getByText(`lo lee ${reader.name}`);
    await named.waitFor();
    await whoReads(page).getByText(`lo lee ${coach.name}.`).waitFor();
    await axe(page, 'own check-in, with who reads outside the hours');
    await isSoundPage(visit, 'own check-in, with who reads outside the hours');
    await picture(page, 'check-in.night.es.360');
    await page.getByText(own.ask['very-hard'], { exact: true }).tap();
    await page.getByText(own.ask.reach).tap();
    await page.getByRole('button', { name: own.ask.send }).tap();
    await page.getByRole('heading', { name: own.sent.helpTitle }).waitFor();
    await handsOver(reader, someone.chosenName, 'We talked. She is at her sister’s.');
    await endTurnOf(reader.name);
    const morning = await visitor({ language: 'en' });
    await signsIn(morning, coach, '/today');
    const row = morning.page.locator('.today-row').filter({ hasText: someone.chosenName });
    await row.getByText(new RegExp(`${reader.name} was there on .*We talked`)).waitFor();
    await axe(morning.page, 'Today, handed over');
    await shoot(morning.page, 'today.handed-over');
  });
});

describe('on leave', () => {
  it('the participant reads until when the coach is away and who reads meanwhile, and the colleague finds them', async () => {
    const ana = await aColleague('Ana, who stands in', 'coach');
    const { coach, someone, visit, page } = await comesIn(visitor, 'Lena', { language: 'en' });
    const leave = { fromOn: dayAhead(-1), untilOn: dayAhead(3), coveredBy: ana.id };
    await coach.api.post('/my/leave', leave);
    await page.goto('/me/messages');
    await settled(page);
    await page.getByText(`${coach.name} is away until`).waitFor();
    await page.getByText(`${ana.name} reads it in that time.`).waitFor();
    const keys = new Keys(page);
    await keys.write(page.getByLabel(messages.own.said), 'Is anybody there?');
    await axe(page, 'own messages while the coach is away');
    await isSoundPage(visit, 'own messages while the coach is away');
    await keys.press(page.getByRole('button', { name: messages.own.send }));
    await page.locator('.message').filter({ hasText: 'Is anybody there?' }).waitFor();
    const desk = await visitor({ language: 'en' });
    await signsIn(desk, ana, '/today');
    const row = desk.page.locator('.today-row').filter({ hasText: someone.chosenName });
    await row.getByText(today.covering).waitFor();
    await row.getByText(/Wrote to you/).waitFor();
    await axe(desk.page, 'Today of whoever stands in');
  });
});
