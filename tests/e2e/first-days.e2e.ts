import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import check from '../../src/modules/check-ins/web/words.es.json' with { type: 'json' };
import plans from '../../src/modules/plans/web/words.es.json' with { type: 'json' };
import timeline from '../../src/modules/timeline/web/words.en.json' with { type: 'json' };
import signIn from '../../src/web/pages/sign-in/words.es.json' with { type: 'json' };
import { openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import { isReadyForTheWay } from './offline.ts';
import { aColleague, aParticipant, entriesOf, signsIn } from './people.ts';
import { picture } from './screenshots.ts';

const visitor = openBrowser();

const said = {
  hard: 'Dormí poco. Mi hermana me llamó.',
  goal: 'Cocinar para mis hijos los domingos',
  call: 'Mi hermana Lucía',
  coping: 'Caminar hasta el río',
  sign: 'Cuando cobro y estoy sola',
};

/** Writes one line of the plan by its own form, as a person does it. */
async function adds(page: Page, button: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().tap();
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).first().fill(text);
  await page.getByRole('button', { name: plans.own.form.save, exact: true }).tap();
  await page.getByRole('button', { name: plans.own.form.save, exact: true }).waitFor({ state: 'detached' });
}

it('a participant’s first days on a small phone, in Spanish, half of them without a network', async () => {
  const coach = await aColleague('Sam, coach of Rosalía', 'coach');
  const someone = await aParticipant(coach, 'Rosalía', { languages: [] });
  const visit = await visitor({ phone: true, width: 360, height: 740, language: 'es', offlineWorker: true });
  const { page, context } = visit;
  // Nobody chose a language on this phone: it asks for Spanish, and nobody asked Rosalía yet.
  await context.addInitScript(() => localStorage.setItem('throughline.language', 'none'));

  await page.clock.install();

  const { code } = await coach.api.post<{ code: string }>(`/participants/${someone.id}/sign-in-code`);
  await page.goto('/');
  await page.getByText(signIn.haveCode).tap();
  // As it is read out: in small letters, with a space.
  await page.getByLabel(signIn.code.code).fill(code.toLowerCase().replace('-', ' '));
  await page.getByRole('button', { name: signIn.code.submit, exact: true }).tap();
  await page.getByRole('link', { name: plans.tab.plan, exact: true }).first().waitFor();
  await settled(page);
  await isSoundPage(visit, 'the first look at the own page');
  await picture(page, 'first-days.me.es.360');
  // The phone lies open for a while before the network goes.
  await isReadyForTheWay(page, ['own-plan', 'own-hard', 'own-week', 'check-in']);

  await page.clock.fastForward('07:00');
  await context.setOffline(true);
  await page.locator('a[href="/me/check-in"]').first().tap();
  await page.getByText(check.ask.hard, { exact: true }).tap();
  await page.getByLabel(check.ask.said).fill(said.hard);
  await page.getByRole('button', { name: check.ask.send }).tap();
  // Help stands before anything else.
  await page.getByRole('link', { name: /988/ }).first().waitFor();
  await page.getByText(check.sent.kept).waitFor();
  await picture(page, 'first-days.hard.es.360');

  await page.getByRole('link', { name: plans.tab.plan, exact: true }).first().tap();
  await adds(page, plans.own.add.goal, { [plans.own.form.what.goal]: said.goal });
  await page.getByRole('heading', { name: said.goal }).waitFor();
  await page.getByRole('link', { name: plans.tab.hard, exact: true }).first().tap();
  await adds(page, plans.own.add.call, { [plans.own.form.what.call]: said.call });
  await adds(page, plans.own.add.coping, { [plans.own.form.what.coping]: said.coping });
  await adds(page, plans.own.add.sign, { [plans.own.form.what.sign]: said.sign });
  await axe(page, 'a card of what is not sent yet');
  await picture(page, 'first-days.card.es.360');

  // The phone was off, and there is still no network: the card is two taps away.
  await page.goto('/');
  await page.getByRole('link', { name: plans.tab.hard, exact: true }).first().tap();
  for (const words of [said.call, said.coping, said.sign]) await page.getByText(words).first().waitFor();

  await context.setOffline(false);
  await page.reload();
  await expect.poll(() => entriesOf(coach.api, someone.id, 'plan-line'), { timeout: 60_000 }).toHaveLength(4);
  await expect.poll(() => entriesOf(coach.api, someone.id, 'check-in')).toHaveLength(1);
  await page.getByText(plans.waits.here).first().waitFor({ state: 'detached' });
  visit.forgive();

  const desk = await visitor({});
  await signsIn(desk, coach, `/people/${someone.id}/line`);
  for (const words of Object.values(said)) await desk.page.getByText(words).first().waitFor();
  await isSoundPage(desk, 'the line of somebody’s first days');
  await picture(desk.page, 'first-days.line.en.1280');
  await new Keys(desk.page).press(desk.page.getByRole('link', { name: timeline.write }).first());
  await desk.page.getByRole('heading', { level: 1 }).filter({ hasText: 'Rosalía' }).waitFor();
});
