import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import words from '../../src/modules/plans/web/words.es.json' with { type: 'json' };
import shell from '../../src/web/words.es.json' with { type: 'json' };
import { openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import { isReadyForTheWay } from './offline.ts';
import type { Guest } from './people.ts';
import { comesIn, signsIn, writesInPlan } from './people.ts';
import { picture } from './screenshots.ts';
import { weightOf } from './weight.ts';

const visitor = openBrowser();
const smallPhone = { phone: true, width: 360, language: 'es' } as const;
const atPlan = { ...smallPhone, address: '/me/plan' } as const;

interface Plan {
  lines: { what: string; suggestedById?: string; authorId: string; state?: { state: string } }[];
  suggestions: { what: string }[];
  steps: { what: string }[];
  orphans: { what: string }[];
  links: { toId: string }[];
}

const planOf = ({ coach, someone }: Guest): Promise<Plan> =>
  coach.api.get<Plan>(`/participants/${someone.id}/plan`);

const suggest = ({ coach, someone }: Guest, what: string): Promise<unknown> =>
  coach.api.post(`/participants/${someone.id}/plan/lines`, {
    id: newId(),
    what,
    data: { part: 'goal' },
    audience: 'team',
  });

describe('a plan of one’s own', () => {
  it('begins empty, takes a goal in one’s own words with a next step, and each can be undone', async () => {
    const guest = await comesIn(visitor, 'Mar', atPlan);
    const { page, visit } = guest;
    await isSoundPage(visit, 'an empty plan');
    await axe(page, 'an empty plan');
    await picture(page, 'plan.empty.es.360');
    await page.getByRole('button', { name: words.own.add.goal }).tap();
    await page.getByLabel(words.own.form.what.goal).fill('Mi propia puerta');
    await axe(page, 'writing a goal');
    await picture(page, 'plan.goal.es.360');
    await page.getByRole('button', { name: words.own.form.save }).tap();
    await page.getByRole('heading', { name: 'Mi propia puerta' }).waitFor();
    await page.getByText(words.own.loose['goal-without-step']).waitFor();
    await page.getByRole('button', { name: words.step.add }).tap();
    await page.getByLabel(words.step.what).fill('Pedir el formulario');
    await page.getByRole('button', { name: words.own.form.save }).tap();
    await page.getByText('Pedir el formulario').first().waitFor();
    const plan = await planOf(guest);
    expect(plan).toMatchObject({ lines: [{ what: 'Mi propia puerta' }], orphans: [] });
    await page.locator('.toast').filter({ hasText: words.done.step }).getByText(shell.undo).tap();
    await expect.poll(async () => (await planOf(guest)).steps).toEqual([]);
  });

  it('is read as it was on an earlier day, where nothing can be changed, and one press leads back to today', async () => {
    const guest = await comesIn(visitor, 'Ivo', smallPhone);
    await writesInPlan(guest, { what: 'Una bicicleta', data: { part: 'goal' } });
    await writesInPlan(guest, { what: 'Ana', data: { part: 'call' } });
    const { page, visit } = guest;
    await page.goto('/me/plan');
    await settled(page);
    await page.getByRole('button', { name: words.page.lookBack }).tap();
    const day = page.getByLabel(words.page.asOf);
    await day.fill('2026-01-01');
    await page.getByText(/Así era el plan el/).waitFor();
    await page.getByText(words.own.goal.none).waitFor();
    expect(await page.getByRole('heading', { name: 'Una bicicleta' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: words.own.add.goal }).count()).toBe(0);
    await isSoundPage(visit, 'a plan of an earlier day');
    await axe(page, 'a plan of an earlier day');
    await picture(page, 'plan.earlier.es.360');
    await day.fill(new Date().toISOString().slice(0, 10));
    await page.getByRole('heading', { name: 'Una bicicleta' }).waitFor();
    // What has a page of its own on other days stands here too: it is the plan of that day.
    await page.getByRole('heading', { name: 'Ana', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: words.own.add.goal }).count()).toBe(0);
    await page.getByRole('button', { name: words.page.now }).tap();
    await page.getByRole('button', { name: words.own.add.goal }).waitFor();
  });

  it('takes up a coach’s suggestion in one’s own words, and sets another aside', async () => {
    const guest = await comesIn(visitor, 'Río', smallPhone);
    await suggest(guest, 'A savings account');
    await suggest(guest, 'A gym');
    const { page } = guest;
    await page.goto('/me/plan');
    await settled(page);
    await picture(page, 'plan.suggestions.es.360');
    await page.getByRole('button', { name: `${words.suggestion.mine}: A savings account` }).tap();
    await page.getByLabel(words.suggestion.ownWords).fill('Guardar algo cada mes');
    await page.getByRole('button', { name: words.suggestion.take, exact: true }).tap();
    await page.getByRole('heading', { name: 'Guardar algo cada mes' }).waitFor();
    await page.getByRole('button', { name: `${words.suggestion.no}: A gym` }).tap();
    await page.getByRole('button', { name: words.suggestion.decline }).tap();
    await page.getByText(words.done.declined).waitFor();
    const plan = await planOf(guest);
    expect(plan.lines).toMatchObject([{ what: 'Guardar algo cada mes', suggestedById: guest.coach.id }]);
    expect(plan.suggestions).toMatchObject([{ what: 'A gym', declined: {} }]);
  });

  it('links a goal with a milestone and with help received, and unties what one tied oneself', async () => {
    const guest = await comesIn(visitor, 'Eva', smallPhone);
    const { page, visit, coach, someone } = guest;
    await writesInPlan(guest, { what: 'Un cuarto propio', data: { part: 'goal' } });
    const service = { id: newId(), service: 'housing', happenedAt: '2026-11-03T15:00:00Z' };
    await coach.api.post(`/participants/${someone.id}/services`, service);
    await page.goto('/me/plan');
    await settled(page);
    await page.getByRole('button', { name: `${words.link.with}: Un cuarto propio` }).tap();
    await axe(page, 'linking a goal');
    await picture(page, 'plan.link.es.360');
    await page.getByLabel(words.own.link.which).selectOption(service.id);
    await page.getByRole('button', { name: words.loose.link, exact: true }).tap();
    const untie = page.getByRole('button', {
      name: new RegExp(`^${words.tied.untie}: Ayuda con la vivienda`),
    });
    await untie.waitFor();
    await isSoundPage(visit, 'a goal and what belongs to it');
    await picture(page, 'plan.tied.es.360');
    await untie.tap();
    await page.getByText(words.done.untied).waitFor();
    await expect.poll(async () => (await planOf(guest)).links).toEqual([]);
    await page.locator('.toast').filter({ hasText: words.done.untied }).getByText(shell.undo).tap();
    await expect.poll(async () => (await planOf(guest)).links).toMatchObject([{ toId: service.id }]);
  });

  it('shows a group somebody comes to among those that stayed, without anyone writing it', async () => {
    const { page, visit, coach, someone } = await comesIn(visitor, 'Nil', smallPhone);
    const group = { id: newId(), name: 'Círculo del martes', weekdays: [2] };
    await coach.api.post('/groups', group);
    const today = new Date().toISOString().slice(0, 10);
    const meeting = { id: newId(), groupId: group.id, heldOn: today, happenedAt: `${today}T00:00:00Z` };
    const people = [{ id: newId(), participantId: someone.id, present: true }];
    await coach.api.post('/group-meetings', { ...meeting, people });
    await page.goto('/me/plan/people');
    await settled(page);
    await page.getByRole('heading', { name: group.name }).waitFor();
    await page.getByText(/Vino 1 vez en 60 días/).waitFor();
    await isSoundPage(visit, 'groups kept');
    await axe(page, 'groups kept');
    await picture(page, 'plan.groups.es.360');
  });

  it('lays out a week, a map and the card by hand, each sound at 320 px', async () => {
    const guest = await comesIn(visitor, 'Sol', smallPhone);
    const { page, visit, coach, someone } = guest;
    const work = { part: 'routine', weekdays: [1, 2, 3, 4, 5], from: '06:00', to: '14:00' };
    await writesInPlan(guest, { what: 'El taller', data: work });
    const sister = { part: 'person', closeness: 1, effect: 'helps' };
    await writesInPlan(guest, { what: 'Una hermana de nombre muy largo', data: sister });
    await coach.api.get(`/participants/${someone.id}/plan`);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of ['/me/plan', '/me/hard', '/me/plan/week', '/me/plan/people']) {
      await page.goto(path);
      await settled(page);
      await isSoundPage(visit, path);
      await axe(page, path);
    }
    await picture(page, 'plan.people.es.320');
  });

  it('measures the week in one’s own hours, also those of a night worker, and takes them back', async () => {
    const guest = await comesIn(visitor, 'Teo', smallPhone);
    const { page, visit } = guest;
    const night = { part: 'routine', weekdays: [1, 2, 3, 4, 5], from: '18:00', to: '02:00' };
    await writesInPlan(guest, { what: 'La panadería', data: night });
    await page.goto('/me/plan/week');
    await settled(page);
    const gaps = page.locator('.week-gap');
    await gaps.filter({ hasText: /7:00/ }).first().waitFor();
    await page.getByRole('button', { name: words.waking.change }).tap();
    await page.getByLabel(words.waking.from).fill('14:00');
    await page.getByLabel(words.waking.to).fill('06:00');
    await axe(page, 'saying when one is up');
    await picture(page, 'plan.waking.es.360');
    await page.getByRole('button', { name: words.own.form.save }).tap();
    await gaps
      .filter({ hasText: /2:00.*6:00/ })
      .first()
      .waitFor();
    expect(await gaps.filter({ hasText: /7:00/ }).count()).toBe(0);
    await isSoundPage(visit, 'a night worker’s week');
    await picture(page, 'plan.night.es.360');
    await page.locator('.toast').filter({ hasText: words.done.waking }).getByText(shell.undo).tap();
    await gaps.filter({ hasText: /7:00/ }).first().waitFor();
  });
});

describe('the card for hard moments', () => {
  it('opens without a network in two taps after a cold start, and its numbers can be tapped', async () => {
    const guest = await comesIn(visitor, 'Luz', { ...smallPhone, offlineWorker: true });
    const { page, visit } = guest;
    await writesInPlan(guest, { what: 'Ana', phone: '607 555 0100', data: { part: 'call' } });
    await page.goto('/me');
    await settled(page);
    await isReadyForTheWay(page, ['own-hard']);
    await visit.context.setOffline(true);
    // The first tap is the one on the icon of the app.
    await page.goto('/');
    await page.getByRole('link', { name: words.tab.hard }).tap();
    const call = page.getByRole('link', { name: /Ana/ });
    await call.waitFor();
    expect(await call.getAttribute('href')).toBe('tel:6075550100');
    expect(await page.title()).not.toMatch(/recover|recupera/i);
    await axe(page, 'the card without a network');
    await picture(page, 'hard.offline.es.360');
    await visit.context.setOffline(false);
    visit.forgive();
  });

  it('is saved as a picture whose name says nothing, and prints alone at the size of a wallet', async () => {
    const { page } = await comesIn(visitor, 'Paz', { ...smallPhone, address: '/me/hard' });
    await page.getByRole('button', { name: words.own.add.coping }).tap();
    await page.getByLabel(words.own.form.what.coping).fill('Caminar hasta el lago');
    await page.getByRole('button', { name: words.own.form.save }).tap();
    await page.locator('.hard-card').getByText('Caminar hasta el lago').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: words.card.picture }).tap();
    expect((await download).suggestedFilename()).toBe('card.png');
    await page.emulateMedia({ media: 'print' });
    const card = await page.locator('.hard-card').boundingBox();
    // 85 mm at 96 px an inch.
    expect(card?.width).toBeLessThanOrEqual(322);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false);
    await picture(page, 'hard.print');
  });

  it('leaves the first page light', async () => {
    const { page } = await comesIn(visitor, 'Iris', { ...smallPhone, address: '/me' });
    const first = await weightOf(page);
    await page.goto('/me/plan');
    await settled(page);
    const plan = await weightOf(page);
    console.log(
      `  /me: ${first.scriptKb.toFixed(0)} kB of scripts; /me/plan: ${plan.scriptKb.toFixed(0)} kB`,
    );
    expect(first.scriptKb).toBeLessThanOrEqual(100);
  });
});

describe('at the desk', () => {
  it('a coach suggests, reads the plan of an earlier day, and can change nothing of it', async () => {
    const guest = await comesIn(visitor, 'Ona', smallPhone);
    const visit = await visitor();
    await signsIn(visit, guest.coach, `/people/${guest.someone.id}/plan`);
    const { page } = visit;
    const es = await import('../../src/modules/plans/web/words.en.json', { with: { type: 'json' } });
    const en = es.default;
    await page.getByRole('button', { name: en.their.add.goal }).click();
    await page.getByLabel(en.their.form.what.goal).fill('A bicycle');
    await page.getByRole('button', { name: en.their.form.save, exact: true }).click();
    await page.getByText(en.done.suggested).waitFor();
    await isSoundPage(visit, 'a plan at the desk');
    await axe(page, 'a plan at the desk');
    expect(await planOf(guest)).toMatchObject({ lines: [], suggestions: [{ what: 'A bicycle' }] });
    await page.getByLabel(en.page.asOf).fill('2026-01-01');
    await page.getByText(/This is how the plan was/).waitFor();
    expect(await page.getByRole('heading', { name: 'A bicycle' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: en.their.add.goal }).count()).toBe(0);
  });
});

describe('by keyboard alone', () => {
  it('a goal and its next step are written, and the step is taken back', async () => {
    const guest = await comesIn(visitor, 'Ada', { language: 'es', address: '/me/plan' });
    const { page } = guest;
    const keys = new Keys(page);
    await keys.press(page.getByRole('button', { name: words.own.add.goal }));
    await keys.write(page.getByLabel(words.own.form.what.goal), 'Una bicicleta');
    await keys.press(page.getByRole('button', { name: words.own.form.save }));
    await page.getByRole('heading', { name: 'Una bicicleta' }).waitFor();
    await keys.press(page.getByRole('button', { name: words.step.add }));
    await keys.write(page.getByLabel(words.step.what), 'Preguntar el precio');
    await axe(page, 'writing a next step');
    await keys.press(page.getByRole('button', { name: words.own.form.save }));
    await page.getByText('Preguntar el precio').first().waitFor();
    await axe(page, 'a plan with a next step');
    const toast = page.locator('.toast').filter({ hasText: words.done.step });
    await keys.press(toast.getByRole('button', { name: shell.undo }));
    await expect.poll(async () => (await planOf(guest)).steps).toEqual([]);
  });
});
