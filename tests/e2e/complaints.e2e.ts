import { describe, expect, it } from 'vitest';
import words from '../../src/modules/complaints/web/words.en.json' with { type: 'json' };
import spanish from '../../src/modules/complaints/web/words.es.json' with { type: 'json' };
import record from '../../src/modules/retention/web/words.es.json' with { type: 'json' };
import { openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import { aColleague, comesIn, signsIn } from './people.ts';
import { shoot } from './screenshots.ts';

const visitor = openBrowser();

describe('somebody whose privacy was not kept', () => {
  it('says so on their phone, in Spanish; the privacy officer answers by keyboard, and they read it', async () => {
    const officer = await aColleague('Orla Vance', 'privacy-officer');
    const guest = await comesIn(visitor, 'Rocío', { phone: true, language: 'es', address: '/me/record' });
    const { page, visit } = guest;
    await page.getByRole('link', { name: record.record.toComplain }).tap();
    await page.getByRole('heading', { level: 1, name: spanish.own.title }).waitFor();
    await settled(page);
    expect(await page.locator('main').innerText()).toContain('Orla Vance');
    const said = 'Mi carta estaba abierta en la mesa.';
    await page.getByLabel(spanish.own.words).fill(said);
    await page.getByRole('button', { name: spanish.own.send, exact: true }).tap();
    await page.getByText(spanish.own.sent).waitFor();
    await page.getByText(spanish.own.waits).waitFor();
    expect(await page.getByLabel(spanish.own.words).inputValue()).toBe('');
    await shoot(page, 'complain', async (where) => {
      await isSoundPage(visit, where);
      await axe(page, where);
    });

    const desk = await visitor();
    await signsIn(desk, officer, '/settings/complaints');
    const keys = new Keys(desk.page);
    const waiting = desk.page.locator('main li.card', { hasText: said });
    await keys.skipMenu();
    await keys.press(waiting.getByRole('button'));
    await keys.write(waiting.getByLabel(words.answerWords), 'Lo sentimos. Desde hoy se guarda con llave.');
    await keys.press(waiting.getByRole('button', { name: words.send }));
    await desk.page.getByText(words.sent, { exact: true }).waitFor();
    await waiting.getByText(/^Answered on/).waitFor();
    await shoot(desk.page, 'complaints', async (where) => {
      await isSoundPage(desk, where);
      await axe(desk.page, where);
    });

    await page.reload();
    await page.getByText('Desde hoy se guarda con llave.').waitFor();
  });

  it('may come with a paper, which is written down for them', async () => {
    const officer = await aColleague('Piet Vance', 'privacy-officer');
    const { someone, page: own } = await comesIn(visitor, 'Thibault', { phone: true });
    const desk = await visitor();
    await signsIn(desk, officer, '/settings/complaints');
    const { page } = desk;
    await page.getByRole('button', { name: words.byPaper.add }).click();
    await page.getByLabel(words.byPaper.find).fill('Thibault');
    await page.getByText(someone.chosenName, { exact: false }).first().click();
    await page.getByLabel(words.byPaper.receivedOn).fill('2026-10-02');
    await page.getByLabel(words.byPaper.said).fill('A colleague told my brother.');
    await axe(page, 'a complaint on paper');
    await isSoundPage(desk, 'a complaint on paper');
    await page.getByRole('button', { name: words.byPaper.save, exact: true }).click();
    await page.locator('main li.card', { hasText: 'told my brother' }).waitFor();
    await own.goto('/me/complain');
    await own.getByText('A colleague told my brother.').waitFor();
    await own.getByText('It came on paper on October 2, 2026.').waitFor();
  });
});
