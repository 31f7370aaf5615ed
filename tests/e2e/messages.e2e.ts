import { describe, expect, it } from 'vitest';
import english from '../../src/modules/messages/web/words.en.json' with { type: 'json' };
import words from '../../src/modules/messages/web/words.es.json' with { type: 'json' };
import today from '../../src/modules/monitoring/web/words.en.json' with { type: 'json' };
import timeline from '../../src/modules/timeline/web/words.es.json' with { type: 'json' };
import { openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import type { Colleague, Someone } from './people.ts';
import { comesIn, entriesOf, signsIn } from './people.ts';
import { picture, shoot } from './screenshots.ts';
import { weightOf } from './weight.ts';

const visitor = openBrowser();
const smallPhone = { phone: true, width: 360, height: 740, language: 'es', address: '/me' } as const;

/** From Today to the thread, with a ready sentence in the participant's language. */
async function coachAnswers(coach: Colleague, someone: Someone): Promise<void> {
  const visit = await visitor({ language: 'en' });
  const { page } = visit;
  await signsIn(visit, coach, '/today');
  const row = page.locator('.today-row').filter({ hasText: someone.chosenName });
  await row.getByText(/Wrote to you today at/).waitFor();
  await row.getByRole('link', { name: new RegExp(today.act.answer) }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
  await page.locator('.message').filter({ hasText: '¿Puedo llegar más tarde?' }).waitFor();
  await page.getByText(`Read by ${coach.name}`).waitFor();
  await page.getByText(english.staff.templates).click();
  const sentence = 'Leí su mensaje. Le respondo hoy.';
  await page.getByRole('button', { name: `Use this: ${sentence}` }).click();
  await axe(page, 'the thread at a desk');
  await page.getByRole('button', { name: english.staff.send }).click();
  await page.locator('.message-mine').filter({ hasText: sentence }).waitFor();
  await isSoundPage(visit, 'the thread at a desk');
  await shoot(page, 'messages.staff');
  await page.goto('/today');
  await settled(page);
  expect(await page.getByText(/Wrote to you/).count()).toBe(0);
}

describe('messages', () => {
  it('go out once from a phone that had no network; the coach reads and answers, and the person sees both', async () => {
    const { coach, someone, visit, page } = await comesIn(visitor, 'Vera', smallPhone);
    await page.getByRole('link', { name: timeline.me.messages }).tap();
    await page.getByRole('heading', { name: words.own.title, level: 1 }).waitFor();
    await settled(page);
    await page.getByText(`Lo lee ${coach.name}.`).waitFor();
    await page.getByText(words.own.empty).waitFor();
    await page.reload();
    await settled(page);
    const { scriptKb } = await weightOf(page);
    console.log(`  scripts of the first load, own messages: ${scriptKb.toFixed(1)} kB`);
    expect(scriptKb).toBeLessThan(100);
    await axe(page, 'own messages, none yet');
    await isSoundPage(visit, 'own messages');
    await visit.context.setOffline(true);
    await page.getByLabel(words.own.said).fill('¿Puedo llegar más tarde?');
    await page.getByRole('button', { name: words.own.send }).tap();
    await page.getByText(words.own.waits).waitFor();
    await picture(page, 'messages.waiting.es.360');
    expect(await entriesOf(coach.api, someone.id, 'message')).toEqual([]);
    await visit.context.setOffline(false);
    visit.forgive();
    await page.getByText(words.own.waits).waitFor({ state: 'detached', timeout: 40_000 });
    expect(await entriesOf(coach.api, someone.id, 'message')).toMatchObject([
      { data: { from: 'participant' }, words: { said: '¿Puedo llegar más tarde?' } },
    ]);
    await coachAnswers(coach, someone);
    await page.reload();
    await settled(page);
    await page.getByText('Le respondo hoy.').waitFor();
    await page.getByText(`Lo leyó: ${coach.name}`).waitFor();
    await axe(page, 'own messages');
    await picture(page, 'messages.own.es.360');
    await isSoundPage(visit, 'own messages, answered');
  });

  it('are written, read and taken back by keyboard alone', async () => {
    const { coach, someone, page } = await comesIn(visitor, 'Vito', { language: 'es', address: '/me' });
    const keys = new Keys(page);
    await keys.press(page.getByRole('link', { name: timeline.me.messages }));
    await page.getByRole('heading', { name: words.own.title, level: 1 }).waitFor();
    await keys.write(page.getByLabel(words.own.said), 'Llego a las diez.');
    await keys.press(page.getByRole('button', { name: words.own.send }));
    const mine = page.locator('.message').filter({ hasText: 'Llego a las diez.' });
    await mine.waitFor();
    const told = () => entriesOf(coach.api, someone.id, 'message');
    await expect.poll(async () => (await told()).length).toBe(1);
    const takeBack = words.own.takeBackLabel.replace('{{said}}', 'Llego a las diez.');
    await keys.press(page.getByRole('button', { name: takeBack }));
    await expect.poll(told).toEqual([]);
    await axe(page, 'own messages, one taken back');
  });
});
