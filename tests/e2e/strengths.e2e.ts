import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import en from '../../src/modules/recovery-capital/web/words.en.json' with { type: 'json' };
import es from '../../src/modules/recovery-capital/web/words.es.json' with { type: 'json' };
import shell from '../../src/web/words.es.json' with { type: 'json' };
import { becomes, openBrowser } from './browser.ts';
import { axe, isSoundPage, noSidewaysScroll } from './checks.ts';
import { Hand, metOrMissed } from './hand.ts';
import { Keys } from './keyboard.ts';
import { isReadyForTheWay } from './offline.ts';
import type { Pair } from './people.ts';
import { aPair, comesIn, daysAgo, entriesOf, filled, signsIn } from './people.ts';
import { picture, shoot } from './screenshots.ts';

const visitor = openBrowser();
const smallPhone = {
  phone: true,
  width: 360,
  height: 740,
  language: 'es',
  address: '/me/strengths',
} as const;

const area = (page: Page, name: string): Locator => page.locator('.domain-button').filter({ hasText: name });

/** The short check of all areas, as it was answered on a day. */
const check = (answers: Readonly<Record<string, string>>, over: object = {}) => ({
  id: newId(),
  instrument: 'eight-domains',
  version: '1',
  language: 'en',
  mode: 'assisted',
  voice: 'participant',
  happenedAt: daysAgo(1),
  answers: {
    values: Object.fromEntries(
      Object.entries(answers).map(([linkId, code]) => [
        linkId,
        [{ kind: 'coding', value: { system: 'urn:throughline:eight-domains', code } }],
      ]),
    ),
    repetitions: {},
  },
  ...over,
});

/** Two dates of the participant's own, and a coach's view beside them. */
async function askedTwice({ coach, someone }: Pair): Promise<void> {
  const about = `/participants/${someone.id}`;
  const before = {
    'd1.1': 'a-little',
    'd2.1': 'mostly',
    'd3.1': 'not-yet',
    'd3.2': 'not-yet',
    'd4.1': 'mostly',
  };
  const latest = {
    'd1.1': 'mostly',
    'd1.2': 'a-little',
    'd1.3': 'rather-not-say',
    'd2.1': 'very-much',
    'd2.2': 'mostly',
    'd3.1': 'a-little',
    'd3.2': 'not-yet',
    'd4.1': 'very-much',
    'd4.2': 'mostly',
    'd8.1': 'mostly',
  };
  await coach.api.post(`${about}/forms`, check(before, { happenedAt: daysAgo(100) }));
  await coach.api.post(`${about}/forms`, check(latest));
  await coach.api.post(`${about}/forms`, check({ 'd3.1': 'mostly', 'd4.1': 'mostly' }, { voice: 'coach' }));
  const strength = { what: 'Sister, twice a week', origin: 'earlier', domain: 'D2' };
  await coach.api.post(`${about}/strengths`, { id: newId(), ...strength });
  await coach.api.post(`${about}/strengths`, { id: newId(), what: 'Own phone again', origin: 'new' });
  for (const [from, to] of [
    ['D5', 'D6'],
    ['D6', 'D3'],
  ])
    await coach.api.post(`${about}/influences`, {
      id: newId(),
      from,
      to,
      how: 'drags',
      why: 'The old fine.',
      audience: 'team',
    });
}

describe('what somebody has to build on', () => {
  it('is looked at together: strengths, the wheel by keyboard, two dates, chains and where to begin', async () => {
    const pair = await aPair('Nell');
    await askedTwice(pair);
    const visit = await visitor();
    await signsIn(visit, pair.coach, `/people/${pair.someone.id}/strengths`);
    const { page } = visit;
    await new Keys(page).tabTo(page.getByRole('tab').first());
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    const panel = page.locator('.domain-place');
    await panel.getByRole('heading', { name: en.domain.D3 }).waitFor();
    expect(await panel.locator('tbody tr').first().locator('td').allInnerTexts()).toEqual([
      'Not yet',
      'A little',
    ]);
    await panel.getByText(en.panel.asTable).click();
    const overTime = panel.locator('details table').first();
    expect(await overTime.getByRole('columnheader').allInnerTexts()).toEqual([
      en.panel.day,
      'Nell’s own view',
      en.voice.coach,
    ]);
    await axe(page, 'lines over time and their table');
    const silent = page.getByRole('tab', { name: `${en.domain.D6}: ${en.wheel.notMeasured}` });
    expect(await silent.count()).toBe(1);
    await page.getByRole('button', { name: filled(en.moves.start, { domain: en.domain.D5 }) }).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/\brisk\b/i);
    await shoot(page, 'strengths.together', async (where, language, width) => {
      await isSoundPage(visit, where);
      if ((language === 'en') === width > 1000) await axe(page, where);
    });
    await page.emulateMedia({ colorScheme: 'dark' });
    await axe(page, 'together, in the dark');
    await picture(page, 'strengths.together.dark.390');
    await page.setViewportSize({ width: 320, height: 640 });
    await noSidewaysScroll(page, 'together, 320 px');
    const heights = await page
      .locator('.domain-button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });

  it('takes up an offer with one tap, and takes it back', async () => {
    const pair = await aPair('Ivo');
    await askedTwice(pair);
    const visit = await visitor();
    await signsIn(visit, pair.coach);
    const { page } = visit;
    await page.goto(`/people/${pair.someone.id}/strengths`);
    await area(page, en.domain.D3).click();
    await page.getByRole('button', { name: 'Help with housing' }).click();
    await page.getByText(en.offers.taken).waitFor();
    const steps = () => entriesOf(pair.coach.api, pair.someone.id, 'next-step');
    expect(await steps()).toMatchObject([{ words: { what: 'Ask about: Help with housing' } }]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(steps).toEqual([]);
    await page.getByRole('button', { name: en.offers.goal }).click();
    await page.getByLabel('What does Ivo want?').fill('My own door');
    await page.getByRole('button', { name: en.offers.save }).click();
    await page.getByText(en.offers.goalSuggested).waitFor();
  });

  it('is asked one area at a time in under two minutes, on a small phone and in Spanish', async () => {
    const { coach, someone, visit, page } = await comesIn(visitor, 'Mar', smallPhone);
    await isSoundPage(visit, 'own strengths, empty');
    const hand = new Hand(page);
    await hand.tap(area(page, es.domain.D3));
    await hand.tap(page.getByRole('link', { name: es.panel.first }));
    const questions = page.locator('form fieldset');
    await questions.first().waitFor();
    for (const question of await questions.all())
      await hand.tap(question.getByText('Bastante', { exact: true }));
    await axe(page, 'one area again');
    await picture(page, 'strengths.one-area.es.360');
    await hand.tap(page.getByRole('button', { name: es.ask.save }));
    await page.getByText(es.ask.saved).waitFor();
    const effort = hand.effort();
    console.log(
      `  one area: ${effort.taps} taps, ${effort.personSeconds.toFixed(1)} s for a person (goal 120: ${metOrMissed(effort.personSeconds, 120)})`,
    );
    expect(effort.taps).toBeLessThanOrEqual(6);
    await page.waitForURL('**/me/strengths');
    await area(page, es.domain.D3).tap();
    await page.locator('.domain-place').getByText('Bastante').first().waitFor();
    const given = await entriesOf(coach.api, someone.id, 'form-response');
    expect(given).toMatchObject([{ data: { voice: 'participant', mode: 'self', results: [] } }]);
  });

  it('adds a strength with its place, and hears family only when invited, until that is taken back', async () => {
    const { coach, someone, visit, page } = await comesIn(visitor, 'Sol', smallPhone);
    await page.getByRole('button', { name: es.strengths.add.own }).tap();
    await page.getByLabel(es.strengths.what).fill('Mi hermana');
    await page.getByLabel(es.strengths.domain).selectOption('D2');
    await page.getByRole('button', { name: es.strengths.save }).tap();
    await page.locator('.capital-place').filter({ hasText: 'Mi hermana' }).waitFor();
    await page.getByRole('button', { name: es.voices.invite }).tap();
    await page.getByLabel(es.voices.who).fill('Ana, mi hermana');
    await page.getByRole('button', { name: es.voices.send, exact: true }).tap();
    await page.getByText('Así lo ve Ana, mi hermana').waitFor();
    const [invited] = await entriesOf(coach.api, someone.id, 'voice-invited');
    const said = { id: newId(), said: 'Vuelve a reír.', how: 'in-person' };
    await coach.api.post(`/participants/${someone.id}/voices/${invited?.id}/said`, said);
    await page.reload();
    await page.getByText('Vuelve a reír.').waitFor();
    await axe(page, 'own strengths');
    await isSoundPage(visit, 'own strengths');
    await picture(page, 'strengths.own.es.360');
    await page.getByRole('button', { name: es.voices.end }).tap();
    await page.getByText('Vuelve a reír.').waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: shell.undo }).count()).toBeLessThanOrEqual(1);
  });

  it('writes how one thing moves another just between a participant and their coach', async () => {
    const { coach, someone, page } = await comesIn(visitor, 'Zoe', smallPhone);
    await page.getByRole('button', { name: es.moves.add }).tap();
    await page.getByLabel(es.moves.from, { exact: true }).selectOption('D5');
    await page.getByText(es.moves.drags, { exact: true }).tap();
    await page.getByLabel(es.moves.to, { exact: true }).selectOption('D3');
    await page.getByText(filled(shell.sharing.own.justUs, { names: coach.name })).tap();
    await axe(page, 'how one thing moves another');
    await picture(page, 'strengths.moves.es.360');
    await page.getByRole('button', { name: es.moves.save, exact: true }).tap();
    await page.getByText(es.moves.justUs).waitFor();
    const entries = await entriesOf(coach.api, someone.id, 'influence');
    expect(entries).toMatchObject([
      {
        data: { from: 'D5', to: 'D3', how: 'drags' },
        audience: 'just-us',
      },
    ]);
  });

  it('is counted for the manager over the program, four areas alone, with what is counted', async () => {
    const visit = await visitor();
    await becomes(visit, 'manager');
    const { page } = visit;
    await page.goto('/reports/strengths');
    await page.getByText(en.report.means).waitFor();
    expect(await page.locator('thead th').count()).toBe(6);
    await page.getByText('Peer-based support / Peer support').waitFor();
    await shoot(page, 'strengths.report', (where) => isSoundPage(visit, where));
  });

  it('is added to and given its place by keyboard alone', async () => {
    const { coach, someone, page } = await comesIn(visitor, 'Pía', {
      language: 'es',
      address: '/me/strengths',
    });
    const keys = new Keys(page);
    await keys.press(page.getByRole('button', { name: es.strengths.add.own }));
    await keys.write(page.getByLabel(es.strengths.what), 'Sé escuchar');
    await keys.press(page.getByRole('button', { name: es.strengths.save }));
    await page.getByText('Sé escuchar').first().waitFor();
    await axe(page, 'own strengths, one added');
    expect(await entriesOf(coach.api, someone.id, 'strength')).toHaveLength(1);
  });
});

describe('one’s strengths without a network', () => {
  it('are here at the first cold start; an area is asked, a strength and a voice are added, and all of it goes out once', async () => {
    const guest = await comesIn(visitor, 'Bel', { ...smallPhone, offlineWorker: true, address: '/me' });
    const { page, visit, coach, someone } = guest;
    await isReadyForTheWay(page, ['my-strengths', 'my-domain']);
    await visit.context.setOffline(true);
    // Nobody has looked at them on this phone yet.
    await page.goto('/me/strengths');
    await area(page, es.domain.D3).tap();
    await page.locator('.domain-place').getByRole('link', { name: es.panel.first }).tap();
    const today = filled(es.ask.title, { domain: es.domain.D3 });
    await page.getByRole('heading', { name: today, level: 1 }).waitFor();
    await page.locator('.choice').filter({ hasText: 'Bastante' }).first().tap();
    await page.getByRole('button', { name: es.ask.save }).tap();
    const waits = page.locator('.notice').filter({ hasText: es.waits.title });
    await waits.getByText(filled(es.waits.deed.forms, { domain: es.domain.D3 })).waitFor();
    await page.getByRole('button', { name: es.strengths.add.own }).tap();
    await page.getByLabel(es.strengths.what, { exact: true }).fill('Sé cocinar');
    await page.getByRole('button', { name: es.strengths.save }).tap();
    // In its place among the strengths, where what was sent will stand, and in no notice besides.
    const strength = page.locator('.capital-strengths li').filter({ hasText: 'Sé cocinar' });
    await strength.getByText(es.waits.here).waitFor();
    expect(await waits.getByText('Sé cocinar').count()).toBe(0);
    await page.getByRole('button', { name: es.voices.invite }).tap();
    await page.getByLabel(es.voices.who).fill('Mi hermana');
    await page.getByRole('button', { name: es.voices.send }).tap();
    await waits.getByText('Mi hermana').waitFor();
    await page.reload();
    await strength.getByText(es.waits.here).waitFor();
    await axe(page, 'strengths that wait on a phone');
    await picture(page, 'strengths.waits.es.360');
    await visit.context.setOffline(false);
    await page.reload();
    const there = async () => (await entriesOf(coach.api, someone.id)).map(({ kind }) => kind).toSorted();
    await expect.poll(there, { timeout: 40_000 }).toEqual(['form-response', 'strength', 'voice-invited']);
    await expect.poll(() => waits.count()).toBe(0);
    await strength.waitFor();
    await expect.poll(() => strength.getByText(es.waits.here).count()).toBe(0);
    visit.forgive();
  });
});
