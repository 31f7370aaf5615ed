import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { sds } from '../../src/modules/forms/domain/testing/packages.ts';
import { longFile, phq9File } from '../../src/modules/forms/testing.ts';
import english from '../../src/modules/forms/web/words.en.json' with { type: 'json' };
import spanish from '../../src/modules/forms/web/words.es.json' with { type: 'json' };
import shell from '../../src/web/words.es.json' with { type: 'json' };
import { becomes, openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Hand, metOrMissed } from './hand.ts';
import { Keys } from './keyboard.ts';
import { isReadyForTheWay } from './offline.ts';
import type { Colleague, Guest } from './people.ts';
import { aColleague, aPair, comesIn, daysAgo, entriesOf, persona, programsOf, signsIn } from './people.ts';
import { picture } from './screenshots.ts';

const visitor = openBrowser();
const phone = { phone: true, language: 'es' } as const;

async function aCoachWith(name: string, onPhone: boolean): Promise<Guest> {
  const pair = await aPair(name);
  const visit = await visitor({ phone: onPhone, language: 'en' });
  await signsIn(visit, pair.coach);
  return { ...pair, visit, page: visit.page };
}

const given = ({ coach, someone }: Guest) => entriesOf(coach.api, someone.id, 'form-response');
const next = (page: Page) => page.locator('button[name="next"]');
const save = (page: Page) => page.locator('button[name="save"]');

/** Answers every question of the phone's screens by the same place on the list. */
async function walkThrough(page: Page, at: number, hand = new Hand(page)): Promise<Hand> {
  while ((await next(page).count()) > 0) {
    const before = await page.locator('[data-path]').getAttribute('data-path');
    await hand.tap(page.locator('.choice').nth(at));
    await hand.tap(next(page));
    await page.waitForFunction(
      (path) => document.querySelector('[data-path]')?.getAttribute('data-path') !== path,
      before,
    );
  }
  return hand;
}

describe('Eight Domains', () => {
  it('is filled in together on a phone, one question a screen', async () => {
    const guest = await aCoachWith('Ada', true);
    const { page, someone, visit } = guest;
    await page.goto(`/people/${someone.id}/forms`);
    await settled(page);
    await isSoundPage(visit, 'forms with somebody');
    await axe(page, 'forms with somebody');
    await page.getByRole('link', { name: english.list.give }).tap();
    await page.locator('.form-question').waitFor();
    expect(await page.locator('.form-question').count()).toBe(1);
    expect(await page.locator('input:checked').count(), 'chosen beforehand').toBe(0);
    await axe(page, 'one question on a phone');
    const hand = await walkThrough(page, 2);
    await axe(page, 'the end of a form on a phone');
    await picture(page, 'form.voices.en.390');
    await page.getByText(english.voice.coach).waitFor();
    expect(await page.getByText(english.voice.family).count(), 'a voice nobody invited').toBe(0);
    const where = page.getByRole('link', { name: english.fill.strengths });
    expect(await where.getAttribute('href')).toBe(`/people/${someone.id}/strengths`);
    await hand.tap(save(page));
    await page.getByText(english.done.saved).waitFor();
    const { taps, personSeconds } = hand.effort();
    console.log(`  Eight Domains on a phone: ${taps} taps, about ${personSeconds.toFixed(0)} s by hand`);
    expect(await given(guest)).toMatchObject([
      { data: { instrument: 'eight-domains', mode: 'assisted', voice: 'participant', results: [] } },
    ]);
    await page.goto(`/people/${someone.id}/line`);
    await page.getByRole('heading', { name: 'Form: Eight Domains' }).waitFor();
    expect(await page.locator('.line-item').first().innerText()).not.toMatch(/total|of 72/i);
  });

  it('is filled in at a desk by the keyboard alone', async () => {
    const guest = await aCoachWith('Bea', false);
    const { page, someone } = guest;
    await page.goto(`/people/${someone.id}/forms/eight-domains`);
    await page.locator('.form-question').first().waitFor();
    const questions = await page.locator('.form-question').count();
    expect(questions).toBeGreaterThan(10);
    await axe(page, 'a form at a desk');
    await picture(page, 'form.en.1280');
    const keys = new Keys(page);
    await keys.skipMenu();
    await keys.tabTo(page.locator('.form-question input').first());
    for (let at = 0; at < questions; at += 1) {
      await page.keyboard.press(String(1 + (at % 4)));
      await page.keyboard.press('Enter');
    }
    expect(await page.locator('input[type="radio"][name]:checked').count()).toBeGreaterThanOrEqual(questions);
    await page.keyboard.press('Enter');
    await page.getByText(english.done.saved).waitFor();
    expect(await given(guest)).toHaveLength(1);
  });

  it('is gone on with after the page was loaded anew, and changed afterwards', async () => {
    const guest = await comesIn(visitor, 'Lía', { ...phone, address: '/me/forms' });
    const { page, visit } = guest;
    await isSoundPage(visit, 'own forms');
    await axe(page, 'own forms');
    await page.getByRole('link', { name: 'Abrir: Ocho áreas' }).tap();
    await page.locator('.choice').nth(3).tap();
    await next(page).tap();
    await page.locator('.choice').nth(1).tap();
    await page.reload();
    await page.getByText(spanish.fill.restored).or(page.locator('input:checked')).first().waitFor();
    expect(await page.locator('.form-progress').innerText()).toContain('2 de 18');
    await walkThrough(page, 2);
    await picture(page, 'form.end.es.390');
    await save(page).tap();
    await page.getByText(spanish.done.saved).waitFor();
    await page.getByRole('link', { name: spanish.done.back }).tap();
    await page.locator('a[href*="/given/"]').first().tap();
    await page.getByText('Cuido mi cuerpo.').waitFor();
    await axe(page, 'a form that was filled in');
    await page.getByRole('link', { name: spanish.given.amend }).tap();
    await page.locator('.choice').first().tap();
    await walkThrough(page, 1);
    await save(page).tap();
    await page.getByText(spanish.done.saved).waitFor();
    expect(await given(guest)).toMatchObject([{ data: { mode: 'self', language: 'es' } }]);
  });

  it('opens after a cold start without a network, is filled in, kept, and sent once', async () => {
    const guest = await comesIn(visitor, 'Gil', { ...phone, offlineWorker: true, address: '/me' });
    const { page, visit } = guest;
    await isReadyForTheWay(page, ['my-form', 'my-forms']);
    await visit.context.setOffline(true);
    await page.goto('/me/forms');
    await page.getByRole('link', { name: 'Abrir: Ocho áreas' }).tap();
    await page.locator('.form-question').waitFor();
    await walkThrough(page, 1);
    await axe(page, 'a form without a network');
    await picture(page, 'form.offline.es.390');
    await save(page).tap();
    await page.getByText(spanish.done.kept).waitFor();
    await page.goto('/me/forms');
    await page.locator('.form-card').first().waitFor();
    expect(await given(guest)).toEqual([]);
    visit.forgive();
    await visit.context.setOffline(false);
    await expect.poll(async () => (await given(guest)).length, { timeout: 40_000 }).toBe(1);
    await page.reload();
    await settled(page);
    expect(await given(guest)).toHaveLength(1);
    visit.forgive();
  });

  it('waits on the phone without a network, and is sent once', async () => {
    const guest = await comesIn(visitor, 'Noa', phone);
    const { page, visit } = guest;
    await page.goto('/me/forms/eight-domains');
    await page.locator('.form-question').waitFor();
    await visit.context.setOffline(true);
    await walkThrough(page, 0);
    await save(page).tap();
    await page.getByText(spanish.done.kept).waitFor();
    expect(await given(guest)).toEqual([]);
    visit.forgive();
    await visit.context.setOffline(false);
    await expect.poll(async () => (await given(guest)).length, { timeout: 40_000 }).toBe(1);
    await page.getByRole('link', { name: spanish.done.back }).tap();
    await settled(page);
    expect(await given(guest)).toHaveLength(1);
    visit.forgive();
  });
});

const asFile = (name: string, resource: object) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(resource)),
});

describe('a form that others wrote', () => {
  it('comes in as two files where its list of answers lies apart, and says so when that is missing', async () => {
    const visit = await visitor();
    await becomes(visit, 'admin', '/settings/forms/new');
    const { page } = visit;
    const item = [{ linkId: 'walks', type: 'choice', text: 'I walk', answerValueSet: 'urn:test:often' }];
    const form = { resourceType: 'Questionnaire', status: 'active', title: 'Evenings out', item };
    const concept = [{ code: 'often', display: 'Often' }];
    const compose = { include: [{ system: 'urn:test', concept }] };
    const list = { resourceType: 'ValueSet', status: 'active', url: 'urn:test:often', compose };
    const files = page.locator('input[type="file"]');
    await files.setInputFiles([asFile('form.json', form)]);
    await page.getByText('I walk (walks):').waitFor();
    await files.setInputFiles([asFile('form.json', form), asFile('list.json', list)]);
    await page.getByText(english.adding.roles).waitFor();
    expect(await page.getByText('I walk (walks):').count()).toBe(0);
    await isSoundPage(visit, 'a form and its list');
    await axe(page, 'a form and its list');
    await picture(page, 'forms.together.en.1280');
  });

  it.each([
    ['at a desk in English', english, { language: 'en' }, 'forms.package.en.1280'],
    ['on a phone in Spanish', spanish, phone, 'forms.package.es.390'],
  ] as const)(
    'comes in whole with its scoring, shown before it is kept: %s',
    async (_, words, options, shot) => {
      const visit = await visitor(options);
      await becomes(visit, 'admin', '/settings/forms/new');
      const { page } = visit;
      const files = page.locator('input[type="file"]');
      const { scoring: _scoring, ...file } = sds();
      await files.setInputFiles([asFile('sds.json', { ...file, scoring: { scales: [], oddity: 1 } })]);
      await page.getByText('scoring: oddity').waitFor();
      const key = `sds-${options.language}`;
      await files.setInputFiles([asFile('sds.json', { ...sds(), key, name: { text: key } })]);
      await page.getByRole('heading', { name: words.adding.packaged }).waitFor();
      await isSoundPage(visit, 'a package');
      await axe(page, 'a package');
      await picture(page, shot);
      await page.getByRole('button', { name: words.adding.add }).click();
      const label = words.keep.exportPackageLabel.replace('{{name}}', key);
      await page.getByRole('link', { name: label }).waitFor();
      await axe(page, 'forms used here');
    },
  );
});

describe('a form that may need someone today', () => {
  let robin: Colleague;
  let endTurn: () => Promise<unknown>;

  beforeAll(async () => {
    const admin = await persona('admin');
    const query = new URLSearchParams({ id: newId() });
    await admin.upload(`/instruments?${query}`, phq9File(), 'nine.json');
    robin = await aColleague('Robin on call', 'coach');
    const turn = { id: newId(), staffId: robin.id, phone: '+1 315 555 0177', fromOn: '2026-01-01' };
    await admin.post('/on-call', turn);
    endTurn = () => admin.post(`/on-call/${turn.id}/end`);
  });
  afterAll(() => endTurn());

  it('never opens without a network, not even where it was opened before', async () => {
    const { page, visit } = await comesIn(visitor, 'Ema', { ...phone, offlineWorker: true });
    await page.goto('/me/forms/phq-9');
    await page.locator('.form-question').waitFor();
    await isReadyForTheWay(page, ['my-form', 'my-forms']);
    await visit.context.setOffline(true);
    await page.goto('/me/forms/phq-9');
    await page.getByRole('button', { name: shell.tryAgain }).waitFor();
    expect(await page.locator('.form-question').count()).toBe(0);
    // Where forms are listed, it says so before anybody tries.
    await page.goto('/me/forms');
    await page.getByText(spanish.list.needsNetwork).first().waitFor();
    expect(await page.locator('a[href="/me/forms/phq-9"]').count()).toBe(0);
    await page.locator('a[href="/me/forms/eight-domains"]').waitFor();
    visit.forgive();
    await visit.context.setOffline(false);
  });

  it('in Spanish, shows the number with its word and the way to one’s own card before any number', async () => {
    const { page } = await comesIn(visitor, 'Ilda', { ...phone, address: '/me/forms/phq-9' });
    await page.locator('.form-question').waitFor();
    await walkThrough(page, 1);
    await save(page).tap();
    await page.getByRole('heading', { name: spanish.help.title }).waitFor();
    const text = page.locator('main a[href="sms:988?&body=AYUDA"]');
    expect(await text.innerText()).toBe('Enviar AYUDA al 988');
    await page.getByText('Para español, oprima 2.').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/de 27/);
    await axe(page, 'help after one’s own form');
    await picture(page, 'form.help.es.390');
    await page.locator('main a.button[href="/me/hard"]').tap();
    await page.waitForURL('**/me/hard');
  });

  it('is not a coach’s to give: they are told whose it is', async () => {
    const { page, someone } = await aCoachWith('Udo', true);
    await page.goto(`/people/${someone.id}/forms`);
    await settled(page);
    expect(await page.locator(`a[href="/people/${someone.id}/forms/phq-9"]`).count()).toBe(0);
    await page.goto(`/people/${someone.id}/forms/phq-9`);
    await page.getByText(english.problem['not-your-role']).waitFor();
  });

  it('shows help before any number, and stands first in Today', async () => {
    const { coach, someone } = await aPair('Uma');
    const visit = await visitor({ phone: true, language: 'en' });
    const { page } = visit;
    const [program] = await programsOf(coach.api);
    const startedOn = daysAgo(30).slice(0, 10);
    await coach.api.post(`/participants/${someone.id}/episodes`, {
      id: newId(),
      programId: program?.id,
      startedOn,
    });
    // It is a clinical form: a clinician of the program gives it, and the coach is told.
    await signsIn(visit, await aColleague('Clara, clinician of Uma', 'clinician'));
    await page.goto(`/people/${someone.id}/forms/phq-9`);
    await page.locator('.form-question').waitFor();
    await walkThrough(page, 1);
    await save(page).tap();
    await page.getByRole('heading', { name: english.help.titleStaff }).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/of 27/);
    await axe(page, 'help after a form');
    await picture(page, 'form.help.en.390');
    await page.getByRole('button', { name: english.help.goOn }).tap();
    await page.getByText('9 of 27').waitFor();
    const coachs = await visitor({ phone: true, language: 'en' });
    await signsIn(coachs, coach, '/today');
    await coachs.page.getByText('Today, before anything else: Call Uma today.').first().waitFor();
    const seen = await robin.api.get<{ people: { id: string }[] }>('/today');
    expect(seen.people.map(({ id }) => id)).toContain(someone.id);
  });
});

/** How long the page takes from a tap to the next picture, on a processor four times slower; milliseconds. */
async function tapTimes(page: Page, tap: (at: number) => Promise<void>, times: number): Promise<number[]> {
  const debuggerOf = await page.context().newCDPSession(page);
  await debuggerOf.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    const seen: number[] = [];
    Reflect.set(window, 'tapTimes', seen);
    window.addEventListener(
      'click',
      () => {
        const at = performance.now();
        requestAnimationFrame(() => setTimeout(() => seen.push(performance.now() - at)));
      },
      { capture: true },
    );
  });
  for (let at = 0; at < times; at += 1) {
    await tap(at);
    await page.waitForTimeout(150);
  }
  const seen: unknown = await page.evaluate(() => Reflect.get(window, 'tapTimes'));
  await debuggerOf.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return Array.isArray(seen) ? seen.filter((one) => typeof one === 'number') : [];
}

const middle = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;

describe('a tap', () => {
  it.each([
    ['at a desk, the whole form on one page', false],
    ['on a phone, one question a screen', true],
  ])(
    'is answered, and timed beside its goal of 100 ms on a processor four times slower: %s',
    async (name, phone) => {
      const { page, someone } = await aCoachWith(phone ? 'Ivo' : 'Ina', phone);
      await page.goto(`/people/${someone.id}/forms/eight-domains`);
      await page.locator('.form-question').first().waitFor();
      const choices = page.locator('.choice');
      const tap = (at: number): Promise<void> => choices.nth(phone ? at % 5 : at).click();
      const times = await tapTimes(page, tap, 20);
      const most = Math.max(...times);
      console.log(
        `  a tap ${name}: ${middle(times).toFixed(0)} ms in the middle, ${most.toFixed(0)} ms at most (goal 100: ${metOrMissed(middle(times), 100)})`,
      );
      expect(times.length).toBeGreaterThanOrEqual(20);
    },
  );

  it('in a form of 150 questions with a sum is timed as well', async () => {
    const admin = await persona('admin');
    const query = new URLSearchParams({ id: newId(), roles: 'coach' });
    await admin.upload(`/instruments?${query}`, longFile(), 'long.json');
    const { page, someone } = await aCoachWith('Iris', false);
    await page.goto(`/people/${someone.id}/forms`);
    const card = page.getByRole('listitem').filter({ hasText: 'A long form' });
    await card.getByRole('link').first().click();
    await page.locator('.form-question').first().waitFor();
    const rows = page.locator('.form-question');
    // The other 30 come as the one before each is answered.
    expect(await rows.count()).toBe(120);
    const times = await tapTimes(
      page,
      (at) =>
        rows
          .nth(at)
          .locator('.choice')
          .nth(at % 4)
          .click(),
      20,
    );
    console.log(
      `  a tap in a form of 150 questions: ${middle(times).toFixed(0)} ms in the middle, ${Math.max(...times).toFixed(0)} ms at most (goal 100: ${metOrMissed(middle(times), 100)})`,
    );
    expect(await rows.count()).toBe(124);
    expect(times.length).toBeGreaterThanOrEqual(20);
  });
});
