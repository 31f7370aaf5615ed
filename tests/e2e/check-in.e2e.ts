import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import english from '../../src/modules/check-ins/web/words.en.json' with { type: 'json' };
import words from '../../src/modules/check-ins/web/words.es.json' with { type: 'json' };
import timeline from '../../src/modules/timeline/web/words.es.json' with { type: 'json' };
import shell from '../../src/web/words.es.json' with { type: 'json' };
import { becomes, desk, openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import type { Colleague, Someone } from './people.ts';
import { comesIn, entriesOf, signsIn } from './people.ts';
import { picture, shoot } from './screenshots.ts';
import { weightOf } from './weight.ts';

const visitor = openBrowser();
const smallPhone = { phone: true, width: 360, height: 740, language: 'es', address: '/me' } as const;

/** What is read before other things: the places of these texts on the page, from top to bottom. */
const places = (page: Page, texts: readonly string[]) =>
  Promise.all(
    texts.map(async (text) => (await page.getByText(text, { exact: false }).first().boundingBox())?.y ?? -1),
  );

describe('how today is', () => {
  it('is said without a network: help comes before thanks, it is sent once, and the coach sees it', async () => {
    const { coach, someone, visit, page } = await comesIn(visitor, 'Nora', smallPhone);
    await page.getByRole('link', { name: timeline.me.checkIn }).tap();
    await page.getByRole('heading', { name: words.ask.title, level: 1 }).waitFor();
    await settled(page);
    expect(await page.locator('input[name="how"]:checked').count()).toBe(0);
    await page.getByText(`Lo lee ${coach.name}.`).waitFor();
    await page.reload();
    await settled(page);
    const { scriptKb } = await weightOf(page);
    console.log(`  scripts of the first load, how is today: ${scriptKb.toFixed(1)} kB`);
    expect(scriptKb).toBeLessThan(100);
    await axe(page, 'how is today, on a phone');
    await picture(page, 'check-in.es.360');
    await isSoundPage(visit, 'how is today');
    await visit.context.setOffline(true);
    await page.getByText(words.ask['very-hard'], { exact: true }).tap();
    await page.getByLabel(words.ask.said).fill('No dormí nada.');
    await page.getByLabel(words.ask.reach).tap();
    await page.getByRole('button', { name: words.ask.send }).tap();
    await page.getByRole('heading', { name: words.sent.helpTitle, level: 1 }).waitFor();
    const [help = 0, thanks = 0] = await places(page, ['988', words.sent.thanks]);
    expect(help).toBeGreaterThan(0);
    expect(help).toBeLessThan(thanks);
    await page.getByText(words.sent.kept).waitFor();
    // In Spanish the text goes with its word, and one's own card is a tap away.
    await page.locator('main a[href="sms:988?&body=AYUDA"]').waitFor();
    await page.getByText('Para español, oprima 2.').waitFor();
    await page.locator('main a.button[href="/me/hard"]').waitFor();
    await axe(page, 'help after a hard day');
    await picture(page, 'check-in.help.es.360');
    expect(await entriesOf(coach.api, someone.id, 'check-in')).toEqual([]);
    await visit.context.setOffline(false);
    visit.forgive();
    await page.getByText(words.sent.reach).waitFor({ timeout: 40_000 });
    await page.goto('/me');
    await settled(page);
    expect(await entriesOf(coach.api, someone.id, 'check-in')).toMatchObject([
      { data: { how: 'very-hard', reach: true }, words: { said: 'No dormí nada.' } },
    ]);
    await isSoundPage(visit, 'own page after a check-in');
    await coachSees(coach, someone);
  });

  it('is taken back, and what may come of it is chosen by the person', async () => {
    const { coach, someone, visit, page } = await comesIn(visitor, 'Iris', {
      ...smallPhone,
      address: '/me/check-in',
    });
    await page.getByText(words.wish.title).tap();
    await page.getByLabel(words.wish.tellHard).tap();
    await page.getByLabel(words.wish.everyDays).selectOption('3');
    await page.getByRole('button', { name: words.wish.save }).tap();
    await page.getByText(words.wish.saved).waitFor();
    expect(await entriesOf(coach.api, someone.id, 'check-in-wish')).toMatchObject([
      { data: { tellHard: true, everyDays: 3 } },
    ]);
    await page.locator('.toast').getByRole('button', { name: shell.close, exact: true }).tap();
    await page.getByText(words.ask.good, { exact: true }).tap();
    await page.getByRole('button', { name: words.ask.send }).tap();
    await page.getByRole('heading', { name: words.sent.thanks, level: 1 }).waitFor();
    await page.getByRole('button', { name: shell.undo }).tap();
    await page.getByText(words.sent.tookBack).waitFor();
    await expect.poll(() => entriesOf(coach.api, someone.id, 'check-in')).toEqual([]);
    await isSoundPage(visit, 'after a check-in');
  });
});

describe('the hours at which it is read', () => {
  it('are kept by a manager, with what is said outside them', async () => {
    const visit = await visitor({ language: 'en' });
    await becomes(visit, 'manager', '/settings/hours');
    expect(await visit.page.getByLabel(english.hours.from).inputValue()).toBe('09:00');
    await axe(visit.page, 'reading hours');
    await visit.page.getByRole('button', { name: english.hours.save }).click();
    await visit.page.getByText(english.hours.saved).waitFor();
    await isSoundPage(visit, 'reading hours');
    await shoot(visit.page, 'hours');
  });
});

/** On a desk: the reason in Today, then the words on the line. */
async function coachSees(coach: Colleague, someone: Someone): Promise<void> {
  const screen = await visitor({ language: 'en' });
  await signsIn(screen, coach, '/today');
  const row = screen.page.locator('.today-row').filter({ hasText: someone.chosenName });
  await row.getByText('Asked to be reached.').waitFor();
  await picture(screen.page, 'check-in.today.en.1280');
  await screen.page.goto(`/people/${someone.id}/line`);
  await settled(screen.page);
  await screen.page.locator('.line-item').filter({ hasText: 'No dormí nada.' }).waitFor();
  await picture(screen.page, 'check-in.line.en.1280');
  await isSoundPage(screen, 'the line with a check-in');
}

describe('by keyboard alone', () => {
  it('somebody says how their day is, and takes it back', async () => {
    const { coach, someone, page } = await comesIn(visitor, 'Zoe', { ...smallPhone, ...desk });
    const keys = new Keys(page);
    await keys.press(page.getByRole('link', { name: timeline.me.checkIn }));
    await page.getByRole('heading', { name: words.ask.title, level: 1 }).waitFor();
    await keys.choose(page.locator('input[name="how"][value="all-right"]'));
    await keys.write(page.getByLabel(words.ask.said), 'Hace sol.');
    await keys.press(page.getByRole('button', { name: words.ask.send }));
    await page.getByRole('heading', { name: words.sent.thanks, level: 1 }).waitFor();
    await axe(page, 'thanks for saying it');
    const told = () => entriesOf(coach.api, someone.id, 'check-in');
    await expect.poll(told).toMatchObject([{ data: { how: 'all-right' }, words: { said: 'Hace sol.' } }]);
    await keys.press(page.getByRole('button', { name: shell.undo }));
    await page.getByText(words.sent.tookBack).waitFor();
    await expect.poll(told).toEqual([]);
  });
});
