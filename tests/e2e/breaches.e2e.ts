import { describe, expect, it } from 'vitest';
import words from '../../src/modules/breaches/web/words.en.json' with { type: 'json' };
import spanish from '../../src/modules/breaches/web/words.es.json' with { type: 'json' };
import type { VisitOptions } from './browser.ts';
import { openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import { aColleague, daysAgo, signsIn } from './people.ts';
import { picture, shoot } from './screenshots.ts';

const visitor = openBrowser();

/** A privacy officer at the register. */
async function atRegister(name: string, options: VisitOptions = {}) {
  const officer = await aColleague(name, 'privacy-officer');
  const visit = await visitor(options);
  await signsIn(visit, officer, '/settings/breaches');
  return { officer, visit, page: visit.page };
}

describe('the register of breaches', () => {
  it('is found in the menu, takes an entry by keyboard alone, and says whom to tell by when', async () => {
    const officer = await aColleague('Orla Finch', 'privacy-officer');
    const visit = await visitor();
    await signsIn(visit, officer, '/settings');
    const { page } = visit;
    const keys = new Keys(page);
    await keys.skipMenu();
    await keys.press(page.locator('main').getByRole('link', { name: words.menu }));
    await page.getByRole('heading', { level: 1, name: words.title }).waitFor();
    await keys.press(page.getByRole('link', { name: words.add }));
    await page.getByRole('heading', { level: 1, name: words.new.title }).waitFor();
    await keys.write(page.getByLabel(words.field.what), 'A letter went to the house next door.');
    await keys.write(page.getByLabel(words.field.people), '2');
    await keys.write(page.getByLabel(words.field.inOneState), '3');
    await keys.choose(page.getByRole('radio', { name: words.verdict.presumed }));
    await axe(page, 'a new entry of the register');
    await keys.press(page.getByRole('button', { name: words.save, exact: true }));
    await page.getByText(words.problem['more-than-all']).first().waitFor();
    visit.forgive();
    await keys.write(page.getByLabel(words.field.inOneState), '2');
    await keys.press(page.getByRole('button', { name: words.save, exact: true }));
    await page.getByText(words.saved).waitFor();
    const item = page.locator('main li.card', { hasText: 'next door' });
    expect(await item.innerText()).toContain(words.whom.people);
    expect(await item.innerText()).toContain(words.whom.secretary);
    expect(await item.innerText()).not.toContain(words.whom.press);
    await shoot(page, 'breaches', async (where) => {
      await isSoundPage(visit, where);
      await axe(page, where);
    });
  });

  it('in Spanish, on a phone: the chance of harm is low only with all four factors, and then nobody is owed anything', async () => {
    const { visit, page } = await atRegister('Lía Campos', { phone: true, language: 'es' });
    await page.getByRole('link', { name: spanish.add }).tap();
    await page.getByLabel(spanish.field.discoveredOn).fill(daysAgo(20).slice(0, 10));
    await page.getByLabel(spanish.field.what).fill('Un mensaje llegó a otro teléfono.');
    await page.getByLabel(spanish.field.people).fill('1');
    await page.getByLabel(spanish.field.inOneState).fill('1');
    const weighed = ['information', 'who', 'seen'] as const;
    for (const factor of weighed) await page.getByLabel(spanish.factor[factor]).fill('Escrito aquí.');
    await page.getByText(spanish.verdict.low, { exact: true }).tap();
    await page.getByRole('button', { name: spanish.save, exact: true }).tap();
    await page.getByText(spanish.problem['factor-missing']).first().waitFor();
    visit.forgive();
    await picture(page, 'breach.unweighed.es.390');
    await page.getByLabel(spanish.factor.mended).fill('Borrado delante de nosotros.');
    await isSoundPage(visit, 'un registro');
    await axe(page, 'un registro');
    await page.getByRole('button', { name: spanish.save, exact: true }).tap();
    const item = page.locator('main li.card', { hasText: 'otro teléfono' });
    await item.getByText(spanish.verdict.lowTold).waitFor();
  });

  it('shows whoever saves second what the first wrote, beside their own', async () => {
    const { officer, page } = await atRegister('Ines Arbor');
    const id = crypto.randomUUID();
    const entry = {
      discoveredOn: daysAgo(5).slice(0, 10),
      what: 'A list lay at the copier.',
      people: 4,
      inOneState: 4,
      verdict: 'presumed',
      factors: { information: '', who: '', seen: '', mended: '' },
      told: {},
    };
    await officer.api.post('/breaches', { id, ...entry });
    await page.goto(`/settings/breaches/${id}`);
    await settled(page);
    await officer.api.put(`/breaches/${id}`, { ...entry, what: 'A list lay in the kitchen.', version: 1 });
    await page.getByLabel(words.field.people).fill('5');
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.getByText('A list lay in the kitchen.').waitFor();
    expect(await page.getByLabel(words.field.people).inputValue()).toBe('5');
    await picture(page, 'breach.two-at-once.en.1280');
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.getByText(words.saved).waitFor();
  });
});
