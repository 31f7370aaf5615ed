import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import timeline from '../../src/modules/timeline/web/words.es.json' with { type: 'json' };
import { doors } from '../../src/web/modules.ts';
import signIn from '../../src/web/pages/sign-in/words.es.json' with { type: 'json' };
import shell from '../../src/web/words.es.json' with { type: 'json' };
import type { Visit } from './browser.ts';
import { becomes, openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import type { Colleague, Someone } from './people.ts';
import { aColleague, aPair, aParticipant, arrives, daysAgo, entriesOf, persona, signsIn } from './people.ts';
import { picture, shoot } from './screenshots.ts';
import { weightOf } from './weight.ts';

const visitor = openBrowser();
const smallPhone = { phone: true, width: 360, height: 740 } as const;

interface Guest {
  coach: Colleague;
  someone: Someone;
  visit: Visit;
  page: Page;
}

/** The coach's phone shows the code; the participant types it into theirs. */
async function comesIn(name: string): Promise<Guest> {
  const coach = await aColleague(`Coach of ${name}`, 'coach');
  const someone = await aParticipant(coach, name, { languages: ['es'] });
  const about = `/participants/${someone.id}`;
  await coach.api.post(`${about}/contacts`, {
    id: newId(),
    happenedAt: daysAgo(1),
    place: 'home',
    said: 'Quiero terminar el curso.',
    agreed: 'Vamos juntos el lunes.',
    audience: 'team',
    nextStep: {
      id: newId(),
      what: 'Llamar a la escuela',
      owner: 'participant',
      dueOn: daysAgo(-2).slice(0, 10),
    },
  });
  const desk = await visitor();
  await signsIn(desk, coach);
  await desk.page.goto(`/people/${someone.id}`);
  await desk.page.getByRole('button', { name: 'Hand over a sign-in code' }).click();
  const code = await desk.page.locator('.big-code').innerText();
  await axe(desk.page, 'the code that is handed over');
  const visit = await visitor(smallPhone);
  const { page } = visit;
  await page.goto('/');
  await page.getByRole('button', { name: 'Español' }).tap();
  await page.getByRole('button', { name: signIn.haveCode }).tap();
  await page.getByLabel(signIn.code.code).fill(code.toLowerCase());
  await axe(page, 'the page for a code');
  await page.getByRole('button', { name: signIn.code.submit }).tap();
  await page.waitForURL('**/me');
  await settled(page);
  return { coach, someone, visit, page };
}

const entry = (page: Page) => page.locator('.line-item').filter({ hasText: 'Quiero terminar el curso.' });

/** Buttons and links whose hit area, which may reach beyond what is painted, is lower than a thumb needs. */
async function tooSmallForAThumb(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const reach = 20;
    const targets = [...document.querySelectorAll<HTMLElement>('main button, main a, .help-footer a')];
    return (
      targets
        // An entry's chip is one way to open it; a thumb may press anywhere on its row.
        .filter((target) => target.checkVisibility() && !target.closest('p, .line-row-chip'))
        .filter((target) => {
          target.scrollIntoView({ block: 'center' });
          const { left, top, width, height } = target.getBoundingClientRect();
          const hits = (y: number) => target.contains(document.elementFromPoint(left + width / 2, y));
          return !(hits(top + height / 2 - reach) && hits(top + height / 2 + reach));
        })
        .map((target) => target.innerText)
    );
  });
}

describe('a participant on their own phone', () => {
  it('comes in with a code that opens once, in Spanish, and reads their own line', async () => {
    const { visit, page } = await comesIn('Luz');
    // Before what is for the way without a network is fetched.
    const { scriptKb, allKb } = await weightOf(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    expect(await page.locator('h1').innerText()).toContain('Luz');
    expect(await page.title()).not.toMatch(/line|línea|Throughline/i);
    await entry(page).getByText('Vamos juntos el lunes.').waitFor();
    await page.getByRole('heading', { name: 'Llamar a la escuela', exact: true }).waitFor();
    await isSoundPage(visit, 'own page');
    await axe(page, 'own page');
    await picture(page, 'me.es.360');
    const small = await tooSmallForAThumb(page);
    expect(small, 'too small for a thumb').toEqual([]);
    console.log(
      `  a participant's page: ${scriptKb.toFixed(0)} kB of scripts, ${allKb.toFixed(0)} kB in all`,
    );
    expect(scriptKb).toBeLessThanOrEqual(100);
  });

  it('agrees with an entry, says how they see it, and takes an answer back', async () => {
    const { coach, someone, page } = await comesIn('Iris');
    await entry(page).getByRole('button', { name: timeline.answer.coSign }).tap();
    await page.getByText(timeline.answer.agreed).waitFor();
    await expect.poll(() => answersOf(coach, someone)).toEqual(['co-sign']);
    // The line is asked anew and the entry grows by what was said: a tap meanwhile may meet what moved below it.
    await settled(page);
    await entry(page).locator('.line-toggle').tap();
    await entry(page).getByRole('button', { name: timeline.answer.disagree }).tap();
    await page.getByLabel(timeline.answer.dissentWords).fill('No dije el lunes.');
    await axe(page, 'own page, answering');
    await page.getByRole('button', { name: timeline.answer.send }).tap();
    await entry(page).getByText('No dije el lunes.').waitFor();
    await picture(page, 'me.answered.es.360');
    await expect.poll(() => answersOf(coach, someone)).toEqual(['co-sign', 'dissent']);
    await entry(page).getByRole('button', { name: timeline.answer.takeBack }).last().tap();
    await expect.poll(() => answersOf(coach, someone)).toEqual(['co-sign']);
  });

  it('does a step, and takes back what they wrote themselves', async () => {
    const { coach, someone, page } = await comesIn('Sol');
    await page.getByRole('button', { name: 'Hecho: Llamar a la escuela' }).tap();
    await page.getByText(timeline.me.didIt).waitFor();
    await page.getByText(timeline.me.noStep).waitFor();
    await page.evaluate(
      async ([id, factId]) => {
        await fetch(`/api/participants/${id}/strengths`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ id: factId, what: 'Sé cocinar', origin: 'earlier' }),
        });
      },
      [someone.id, newId()] as const,
    );
    await page.reload();
    const own = page.locator('.line-item').filter({ hasText: 'Sé cocinar' });
    await own.locator('.line-toggle').tap();
    await own.getByRole('button', { name: timeline.answer.takeBack }).tap();
    await page.getByText(timeline.answer.tookBack).waitFor();
    await expect.poll(() => entriesOf(coach.api, someone.id, 'strength')).toHaveLength(0);
    await page.getByRole('button', { name: shell.undo }).tap();
    await expect.poll(() => entriesOf(coach.api, someone.id, 'strength')).toHaveLength(1);
  });

  it('leaves at once by the button, without a way back', async () => {
    const { page } = await comesIn('Paz');
    await page.route(/^https:/, (route) =>
      route.fulfill({ body: '<h1>Weather</h1>', contentType: 'text/html' }),
    );
    await page.getByRole('button', { name: shell.hide.long }).tap();
    await page.getByText('Weather').waitFor();
    expect(new URL(page.url()).protocol).toBe('https:');
    await page.goBack();
    expect(await page.getByText('Quiero terminar el curso.').count()).toBe(0);
  });

  it('comes in and agrees with an entry by keyboard alone', async () => {
    const pair = await aPair('Lía', 'es');
    const { coach, someone } = pair;
    const about = `/participants/${someone.id}`;
    const said = 'Quiero terminar el curso.';
    await coach.api.post(`${about}/contacts`, { id: newId(), happenedAt: daysAgo(1), place: 'home', said });
    const { code } = await coach.api.post<{ code: string }>(`${about}/sign-in-code`);
    const { page } = await visitor({ language: 'es' });
    await page.goto('/');
    await settled(page);
    const keys = new Keys(page);
    await keys.press(page.getByRole('button', { name: signIn.haveCode }));
    await keys.write(page.getByLabel(signIn.code.code), code);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/me');
    await settled(page);
    await keys.press(entry(page).getByRole('button', { name: timeline.answer.coSign }));
    await expect.poll(() => answersOf(coach, someone)).toEqual(['co-sign']);
    await axe(page, 'own page at a desk');
  });

  it('leaves at once by pressing Escape twice', async () => {
    const visit = await visitor();
    await becomes(visit, 'participant');
    const { page } = visit;
    await page.route(/^https:/, (route) =>
      route.fulfill({ body: '<h1>Weather</h1>', contentType: 'text/html' }),
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByText('Weather').waitFor();
  });
});

/** Every page of a participant by an address that opens without a record of its own behind it. */
const ownPages: readonly string[] = doors
  .flatMap(({ pages }) => pages)
  .filter(({ audience, path }) => audience === 'participant' && !path.includes(':factId'))
  .map(({ path }) => path.replace(':domain', 'd3').replace(':key', 'eight-domains'));

describe('the first load of a phone', () => {
  it('brings at most 100 kB of scripts, by whichever page of theirs somebody comes in', async () => {
    const pair = await aPair('Noa', 'es');
    const heavy: string[] = [];
    for (const address of ownPages) {
      const { page } = await arrives(visitor, pair, { ...smallPhone, language: 'es', address });
      const { scriptKb } = await weightOf(page);
      console.log(`  ${address}: ${scriptKb.toFixed(1)} kB of scripts`);
      if (scriptKb > 100) heavy.push(address);
      await page.context().close();
    }
    expect(heavy).toEqual([]);
  });

  it('brings no more for somebody whose line has grown for eighteen months, with entries of every room', async () => {
    const visit = await visitor({ ...smallPhone, language: 'es' });
    await becomes(visit, 'participant');
    const maya = await persona('participant');
    const { person } = await maya.get<{ person: { id: string } }>('/session');
    const kinds = new Set((await entriesOf(maya, person.id)).map(({ kind }) => kind)).size;
    const { scriptKb } = await weightOf(visit.page);
    console.log(`  a line of ${kinds} kinds of entries: ${scriptKb.toFixed(1)} kB of scripts`);
    expect(kinds).toBeGreaterThan(5);
    expect(scriptKb).toBeLessThanOrEqual(100);
  });
});

async function answersOf({ api }: Colleague, { id }: Someone): Promise<string[]> {
  const { entries } = await api.get<{
    entries: { words: Record<string, string>; answers: { kind: string }[] }[];
  }>(`/participants/${id}/line`);
  const found = entries.find(({ words }) => words.said === 'Quiero terminar el curso.');
  return found?.answers.map(({ kind }) => kind) ?? [];
}

describe('help', () => {
  it('stands on the pages of a stranger, with numbers to tap; of every other page the checks of a page hold it', async () => {
    const visit = await visitor({ phone: true });
    const { page } = visit;
    for (const path of ['/', '/help', '/me']) {
      await page.goto(path);
      await settled(page);
      const calls = await page
        .locator('.help-footer a[href^="tel:"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      expect(calls).toEqual(['tel:988', 'tel:911', 'tel:+18006624357']);
    }
  });

  it('is there without a network, once the browser has been here', async () => {
    const visit = await visitor({ phone: true, offlineWorker: true });
    const { page, context } = visit;
    await page.goto('/');
    await settled(page);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.goto('/help');
    await page.getByText('988').first().waitFor();
    await page.getByRole('button', { name: 'Español' }).first().tap();
    await page.getByText(shell.help.now).first().waitFor();
    await axe(page, 'help without a network');
  });

  it('weighs at most 100 kB, as does the page for signing in', async () => {
    for (const path of ['/sign-in', '/help']) {
      const { page } = await visitor({ phone: true });
      await page.goto(path);
      await page.locator('h1').waitFor();
      const { allKb, scriptKb } = await weightOf(page);
      console.log(`  ${path}: ${allKb.toFixed(0)} kB in all, ${scriptKb.toFixed(0)} kB of scripts`);
      expect(allKb).toBeLessThanOrEqual(100);
    }
  });

  it('a coach’s first page brings at most 200 kB of scripts', async () => {
    const visit = await visitor();
    await becomes(visit, 'coach');
    const { scriptKb } = await weightOf(visit.page);
    console.log(`  Today: ${scriptKb.toFixed(0)} kB of scripts`);
    expect(scriptKb).toBeLessThanOrEqual(200);
  });

  it('shows its whole page in both languages', async () => {
    const visit = await visitor();
    await visit.page.goto('/help');
    await settled(visit.page);
    await shoot(visit.page, 'help', async (where) => {
      await isSoundPage(visit, where);
      await axe(visit.page, where);
    });
  });
});
