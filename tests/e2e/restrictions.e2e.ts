import { describe, expect, it } from 'vitest';
import words from '../../src/modules/consents/web/words.en.json' with { type: 'json' };
import spanish from '../../src/modules/consents/web/words.es.json' with { type: 'json' };
import type { Language, Visit } from './browser.ts';
import { openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import { aColleague, comesIn, signsIn } from './people.ts';
import { shoot, speak } from './screenshots.ts';

const visitor = openBrowser();

/** Looks at a page in both languages and at both widths, and leaves it as it was. */
async function looks(visit: Visit, name: string, language: Language): Promise<void> {
  const { page } = visit;
  const size = page.viewportSize();
  await shoot(page, name, async (where) => {
    await isSoundPage(visit, where);
    await axe(page, where);
  });
  if (size) await page.setViewportSize(size);
  await speak(page, language);
}

describe('somebody who wants a part to be left out', () => {
  it('asks on their phone, in Spanish; the privacy officer says yes by keyboard, and they read it', async () => {
    const officer = await aColleague('Orla Finch', 'privacy-officer');
    const { page, visit } = await comesIn(visitor, 'Yesenia', {
      phone: true,
      language: 'es',
      address: '/me/sharing',
    });
    await page.getByRole('link', { name: spanish.tab.ask }).tap();
    await page.getByRole('heading', { level: 1, name: spanish.ask.title }).waitFor();
    await settled(page);
    expect(await page.locator('input:checked').count(), 'nothing is chosen for anybody').toBe(0);
    await page.getByText(spanish.ask.everybody, { exact: true }).tap();
    await page.locator('input[name="what"][value="note"] + .choice-face').tap();
    await page.getByLabel(spanish.ask.words).fill('Nada de mis charlas, por favor.');
    await looks(visit, 'restrictions.ask', 'es');
    await page.getByRole('button', { name: spanish.ask.send, exact: true }).tap();
    await page.getByText(spanish.ask.asked).waitFor();

    const desk = await visitor();
    await signsIn(desk, officer, '/settings/restrictions');
    const keys = new Keys(desk.page);
    const waiting = desk.page.locator('main li.card', { hasText: 'Nada de mis charlas' });
    await keys.skipMenu();
    await keys.press(waiting.getByRole('button'));
    await waiting.getByText(words.restrict.stopsNothing).waitFor();
    await keys.choose(waiting.locator('input[value="yes"]'));
    await waiting.getByLabel(words.restrict.until).waitFor();
    await looks(desk, 'restrictions.answer', 'en');
    await keys.press(waiting.getByRole('button', { name: words.restrict.send }));
    await desk.page.getByText(words.restrict.sent, { exact: true }).waitFor();
    await waiting.getByText(/^Yes, on .* by Orla Finch\.$/).waitFor();

    await page.reload();
    await page.getByText(/^Dijimos que sí el/).waitFor();
    await looks(visit, 'restrictions.own', 'es');
  });

  it('gets the account of what was shown on paper, with who asked for it and when', async () => {
    const officer = await aColleague('Piet Finch', 'privacy-officer');
    const { someone } = await comesIn(visitor, 'Quenby', { phone: true });
    const desk = await visitor();
    await signsIn(desk, officer, '/settings/letters');
    const { page } = desk;
    const keys = new Keys(page);
    await keys.skipMenu();
    await keys.write(page.getByLabel(words.account.find), 'Quenby');
    const found = page.getByText(someone.chosenName, { exact: false }).first();
    await found.waitFor();
    await keys.choose(page.locator('input[name="participant"]').first());
    await page.getByText(words.letters.none, { exact: true }).waitFor();
    await keys.write(page.getByLabel(words.account.askedBy), 'Her guardian');
    await page.getByText(/^Her guardian asked for this letter on/).waitFor();
    await looks(desk, 'restrictions.letter', 'en');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel(words.account.askedBy).isVisible()).toBe(false);
    expect(await page.getByText(/^Her guardian asked for this letter on/).isVisible()).toBe(true);
    expect(await page.getByText(/^Printed .* Piet Finch/).isVisible()).toBe(true);
  });
});
