import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import words from '../../src/modules/timeline/web/words.es.json' with { type: 'json' };
import shell from '../../src/web/words.es.json' with { type: 'json' };
import { openBrowser } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import type { Guest } from './people.ts';
import { aPair, arrives, daysAgo, entriesOf, filled, says } from './people.ts';
import { picture } from './screenshots.ts';

const visitor = openBrowser();

/** A participant on their own page, with a step of theirs and something that would help. */
async function comesIn(name: string): Promise<Guest> {
  const pair = await aPair(name, 'es');
  const { api } = pair.coach;
  const about = `/participants/${pair.someone.id}`;
  const dueOn = daysAgo(-2).slice(0, 10);
  await api.post(`${about}/steps`, { id: newId(), what: 'Llamar a la escuela', owner: 'participant', dueOn });
  await api.post(`${about}/signals`, { id: newId(), when: 'silence', ask: 'Un mensaje basta.' });
  return arrives(visitor, pair, { phone: true, language: 'es', address: '/me' });
}

const theLine = (page: Page, text: string) => page.locator('.line-item').filter({ hasText: text });

const theirPhone = { said: 'Fui al grupo y hablé.', happenedAt: '2026-11-20T15:00:00.000Z' };

describe('a participant’s own line', () => {
  it('takes their own words, for the team or just between them and their coach', async () => {
    const { coach, someone, visit, page } = await comesIn('Mar');
    await page.getByRole('button', { name: words.me.write.open }).tap();
    await page.getByLabel(words.me.write.said).fill('Hoy caminé hasta el lago.');
    await axe(page, 'own page, writing');
    await picture(page, 'me.writing.es.390');
    await page.getByRole('button', { name: words.me.write.save }).tap();
    await theLine(page, 'Hoy caminé hasta el lago.').waitFor();
    expect(await entriesOf(coach.api, someone.id, 'own-words')).toMatchObject([
      { audience: 'team', words: { said: 'Hoy caminé hasta el lago.' } },
    ]);
    await page.getByRole('button', { name: shell.undo }).tap();
    await page.getByText(words.answer.tookBack).waitFor();
    await expect.poll(() => entriesOf(coach.api, someone.id, 'own-words')).toEqual([]);
    await isSoundPage(visit, 'own page');
  });

  it('lets them say it in other words, and go back to the first', async () => {
    const { coach, someone, visit, page } = await comesIn('Luna');
    await page.getByRole('button', { name: words.me.write.open }).tap();
    await page.getByLabel(words.me.write.said).fill('Hoy dormí.');
    await page.getByRole('button', { name: words.me.write.save }).tap();
    const entry = theLine(page, 'Hoy dormí.');
    await entry.locator('.line-toggle').tap();
    await entry.getByRole('button', { name: words.me.reword.open }).tap();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByLabel(words.me.reword.words).fill('Hoy dormí toda la noche.');
    await axe(page, 'own page, other words');
    await picture(page, 'me.reword.es.360');
    await page.getByRole('button', { name: words.me.reword.save }).tap();
    await theLine(page, 'Hoy dormí toda la noche.').getByText(words.entry.amended).waitFor();
    const reworded = theLine(page, 'Hoy dormí toda la noche.');
    await reworded.locator('.line-toggle').tap();
    await reworded.getByText(words.entry.earlier).tap();
    await reworded.getByText('Hoy dormí.', { exact: true }).waitFor();
    await axe(page, 'own page, what it said before');
    await picture(page, 'me.earlier.es.360');
    const kept = () => entriesOf(coach.api, someone.id, 'own-words');
    expect(await kept()).toMatchObject([{ audience: 'team', words: { said: 'Hoy dormí toda la noche.' } }]);
    const toast = page.locator('.toast').filter({ hasText: words.me.reword.saved });
    await toast.getByRole('button', { name: shell.undo }).tap();
    await page.getByText(words.answer.asBefore).waitFor();
    await expect.poll(kept).toMatchObject([{ words: { said: 'Hoy dormí.' } }]);
    await isSoundPage(visit, 'own page, as before');
  });

  it('shows what another phone of theirs kept first, and lets them decide', async () => {
    const { coach, someone, page } = await comesIn('Alba');
    await page.getByRole('button', { name: words.me.write.open }).tap();
    await page.getByLabel(words.me.write.said).fill('Fui al grupo.');
    await page.getByRole('button', { name: words.me.write.save }).tap();
    const entry = theLine(page, 'Fui al grupo.');
    await entry.locator('.line-toggle').tap();
    await entry.getByRole('button', { name: words.me.reword.open }).tap();
    const [first] = await entriesOf(coach.api, someone.id, 'own-words');
    const body = { ...theirPhone, id: newId(), amends: first?.id };
    // As from another phone of the person whose page this is.
    await says(page, `/participants/${someone.id}/own-words`, body);
    await page.getByLabel(words.me.reword.words).fill('Fui al grupo con Ana.');
    await page.getByRole('button', { name: words.me.reword.save }).tap();
    const told = page.getByRole('alert').filter({ hasText: words.me.reword.first });
    await told.getByText(theirPhone.said).waitFor();
    await axe(page, 'own page, two phones');
    await picture(page, 'me.reword-both.es.390');
    await page.getByRole('button', { name: words.me.reword.save }).tap();
    await theLine(page, 'Fui al grupo con Ana.').getByText(words.entry.amended).waitFor();
    expect(await entriesOf(coach.api, someone.id, 'own-words')).toMatchObject([
      { amendsId: body.id, words: { said: 'Fui al grupo con Ana.' } },
    ]);
  });

  it('says at the top what is new: a message of the team, an idea for the plan, what waits for their word', async () => {
    const pair = await aPair('Dalia', 'es');
    const about = `/participants/${pair.someone.id}`;
    const { api } = pair.coach;
    const idea = { id: newId(), what: 'Una cuenta', data: { part: 'goal' }, audience: 'team' };
    await api.post(`${about}/plan/lines`, idea);
    const said = {
      id: newId(),
      happenedAt: daysAgo(0),
      said: '¿Cómo le fue?',
      audience: 'team',
      withIds: [],
    };
    await api.post(`${about}/messages`, said);
    const met = { id: newId(), happenedAt: daysAgo(1), place: 'home', said: 'Quiero seguir.' };
    await api.post(`${about}/contacts`, met);
    const { page } = await arrives(visitor, pair, {
      phone: true,
      width: 360,
      language: 'es',
      address: '/me',
    });
    const news = page.getByRole('region', { name: words.news.title });
    await news.getByRole('link', { name: filled(words.news.suggestions_one, { count: '1' }) }).waitFor();
    await news.getByText(filled(words.news.agree_one, { count: '1' })).waitFor();
    await axe(page, 'own page, what is new');
    await picture(page, 'me.news.es.360');
    await news.getByRole('link', { name: words.news.message }).tap();
    await page.waitForURL('**/me/messages');
    await page.goto('/me');
    await news.getByText(filled(words.news.agree_one, { count: '1' })).waitFor();
    // Opened once, it is no news any more.
    expect(await news.getByText(words.news.message).count()).toBe(0);
  });

  it('takes a return to use, and nothing else on the page changes', async () => {
    const { coach, someone, page } = await comesIn('Río');
    const before = await coach.api.get(`/participants/${someone.id}/beside`);
    const step = page.getByRole('heading', { name: 'Llamar a la escuela', exact: true });
    await page.getByRole('button', { name: words.me.write.open }).tap();
    await page.getByLabel(words.me.write.said).fill('Consumí el domingo. Quiero seguir.');
    await page.getByText(words.me.write['return-to-use']).tap();
    await page.getByText(words.me.write.stays).waitFor();
    await page.getByRole('button', { name: words.me.write.save }).tap();
    await theLine(page, 'Consumí el domingo.').waitFor();
    expect(await entriesOf(coach.api, someone.id, 'return-to-use')).toMatchObject([{ audience: 'just-us' }]);
    expect(await coach.api.get(`/participants/${someone.id}/beside`)).toEqual(before);
    expect(await step.isVisible()).toBe(true);
  });

  it('puts a step off to another day, and back', async () => {
    const { coach, someone, page } = await comesIn('Sol');
    const dueOn = async () =>
      (await entriesOf(coach.api, someone.id, 'next-step')).map((one) => one.data.dueOn);
    const [first] = await dueOn();
    const day = daysAgo(-9).slice(0, 10);
    await page.getByRole('button', { name: 'Otro día: Llamar a la escuela' }).tap();
    await page.getByLabel(words.me.newDay).fill(day);
    await axe(page, 'own page, another day');
    await picture(page, 'me.another-day.es.390');
    await page.getByRole('button', { name: words.me.move }).tap();
    await expect.poll(dueOn).toEqual([day]);
    await page.getByRole('button', { name: shell.undo }).tap();
    await page.getByText(words.me.movedBack).waitFor();
    await expect.poll(dueOn).toEqual([first]);
  });

  it('switches off what a coach wrote down for them, and on again', async () => {
    const { coach, someone, page } = await comesIn('Paz');
    await page.getByRole('button', { name: `Apagar: ${words.me.signal.silence}` }).tap();
    await page.getByText(words.me.wentOff).waitFor();
    await expect.poll(() => entriesOf(coach.api, someone.id, 'signal')).toEqual([]);
    await page.getByRole('button', { name: shell.undo }).tap();
    await page.getByText(words.me.onAgain).waitFor();
    await page.getByText('Un mensaje basta.').first().waitFor();
  });

  it('never has a message lie over the numbers for help', async () => {
    const { page } = await comesIn('Luz');
    await page.getByRole('button', { name: `Apagar: ${words.me.signal.silence}` }).tap();
    const toast = page.locator('.toast');
    await toast.waitFor();
    const [message, help] = [await toast.boundingBox(), await page.locator('.help-footer').boundingBox()];
    expect((message?.y ?? 0) + (message?.height ?? 0)).toBeLessThanOrEqual(help?.y ?? 0);
  });

  it('is written on, answered and undone by keyboard alone', async () => {
    const pair = await aPair('Inés', 'es');
    const { page, coach, someone } = await arrives(visitor, pair, { language: 'es', address: '/me' });
    const keys = new Keys(page);
    await keys.press(page.getByRole('button', { name: words.me.write.open }));
    await keys.write(page.getByLabel(words.me.write.said), 'Hoy cociné.');
    await keys.press(page.getByRole('button', { name: words.me.write.save }));
    await theLine(page, 'Hoy cociné.').waitFor();
    await keys.press(theLine(page, 'Hoy cociné.').locator('.line-toggle'));
    await keys.press(theLine(page, 'Hoy cociné.').getByRole('button', { name: words.me.reword.open }));
    await keys.write(page.getByLabel(words.me.reword.words), 'Hoy cociné para dos.');
    await keys.press(page.getByRole('button', { name: words.me.reword.save }));
    const entry = theLine(page, 'Hoy cociné para dos.');
    await entry.waitFor();
    await axe(page, 'own page, reworded by keyboard');
    // The question whether to strike closes with Escape, and the focus is where it was.
    await keys.press(entry.locator('.line-toggle'));
    const strike = entry.getByRole('button', { name: words.strike.begin });
    await keys.press(strike);
    await page.getByRole('dialog').waitFor();
    await axe(page, 'own page, asked whether to strike');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await keys.has(strike);
    expect(await entriesOf(coach.api, someone.id, 'own-words')).toHaveLength(1);
  });
});
