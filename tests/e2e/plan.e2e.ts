import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import words from '../../src/modules/plans/web/words.es.json' with { type: 'json' };
import shell from '../../src/web/words.es.json' with { type: 'json' };
import type { Visit } from './browser.ts';
import { openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { isReadyForTheWay } from './offline.ts';
import type { Colleague, Someone } from './people.ts';
import { aColleague, aParticipant, signsIn } from './people.ts';
import { picture } from './screenshots.ts';
import { weightOf } from './weight.ts';

const visitor = openBrowser();

interface Guest {
  coach: Colleague;
  someone: Someone;
  visit: Visit;
  page: Page;
}

interface Plan {
  lines: { what: string; suggestedById?: string; authorId: string; state?: { state: string } }[];
  suggestions: { what: string }[];
  steps: { what: string }[];
  orphans: { what: string }[];
}

/** A participant on their own phone, past the code, which has a story of its own. */
async function comesIn(name: string, more: { offlineWorker?: boolean } = {}): Promise<Guest> {
  const coach = await aColleague(`Sam, coach of ${name}`, 'coach');
  const someone = await aParticipant(coach, name, { languages: ['es'] });
  const { code } = await coach.api.post<{ code: string }>(`/participants/${someone.id}/sign-in-code`);
  const visit = await visitor({ phone: true, width: 360, language: 'es', ...more });
  const { page } = visit;
  await page.goto('/help');
  await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      await fetch('/api/sign-in/code', { method: 'POST', headers, body: JSON.stringify(body) });
    },
    { code },
  );
  return { coach, someone, visit, page };
}

const planOf = ({ coach, someone }: Guest): Promise<Plan> =>
  coach.api.get<Plan>(`/participants/${someone.id}/plan`);

const suggest = ({ coach, someone }: Guest, what: string): Promise<unknown> =>
  coach.api.post(`/participants/${someone.id}/plan/lines`, { id: newId(), what, data: { part: 'goal' } });

describe('a plan of one’s own', () => {
  it('begins empty, takes a goal in one’s own words with a next step, and each can be undone', async () => {
    const guest = await comesIn('Mar');
    const { page, visit } = guest;
    await page.goto('/me/plan');
    await settled(page);
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

  it('takes up a coach’s suggestion in one’s own words, and sets another aside', async () => {
    const guest = await comesIn('Río');
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

  it('lays out a week, a map and the card by hand, each sound at 320 px', async () => {
    const { page, visit, coach, someone } = await comesIn('Sol');
    const line = (data: object, what: string) =>
      page.evaluate(
        async ([id, body]) => {
          const headers = { 'content-type': 'application/json' };
          await fetch(`/api/participants/${id}/plan/lines`, { method: 'POST', headers, body });
        },
        [someone.id, JSON.stringify({ id: newId(), what, data })] as const,
      );
    await line({ part: 'routine', weekdays: [1, 2, 3, 4, 5], from: '06:00', to: '14:00' }, 'El taller');
    await line({ part: 'person', closeness: 1, effect: 'helps' }, 'Una hermana de nombre muy largo');
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
});

describe('the card for hard moments', () => {
  it('opens without a network in two taps after a cold start, and its numbers can be tapped', async () => {
    const { page, visit, someone } = await comesIn('Luz', { offlineWorker: true });
    await page.evaluate(
      async ([id, body]) => {
        const headers = { 'content-type': 'application/json' };
        await fetch(`/api/participants/${id}/plan/lines`, { method: 'POST', headers, body });
      },
      [
        someone.id,
        JSON.stringify({ id: newId(), what: 'Ana', phone: '607 555 0100', data: { part: 'call' } }),
      ] as const,
    );
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
    const guest = await comesIn('Paz');
    const { page } = guest;
    await page.goto('/me/hard');
    await settled(page);
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
    const { page } = await comesIn('Iris');
    await page.goto('/me');
    await settled(page);
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
    const guest = await comesIn('Ona');
    const visit = await visitor();
    await signsIn(visit, guest.coach);
    const { page } = visit;
    await page.goto(`/people/${guest.someone.id}/plan`);
    await settled(page);
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
