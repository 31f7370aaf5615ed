import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Visit, VisitOptions } from './browser.ts';
import { becomes, openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Hand, metOrMissed } from './hand.ts';
import { Keys } from './keyboard.ts';
import type { Colleague, Someone } from './people.ts';
import { aColleague, aParticipant, entriesOf, goesQuiet, persona, signsIn } from './people.ts';
import { picture, shoot } from './screenshots.ts';

const visitor = openBrowser();

interface Day {
  visit: Visit;
  page: Page;
  coach: Colleague;
  people: Someone[];
}

/** A coach of this story alone, whose people have gone quiet, at Today. */
async function aDay(coachName: string, names: readonly string[], options: VisitOptions): Promise<Day> {
  const coach = await aColleague(coachName, 'coach');
  const people: Someone[] = [];
  for (const name of names) {
    const someone = await aParticipant(coach, name);
    await goesQuiet(coach, someone);
    people.push(someone);
  }
  const visit = await visitor(options);
  await signsIn(visit, coach, '/today');
  return { visit, page: visit.page, coach, people };
}

const rows = (page: Page) => page.locator('.thread-rows').first().locator(':scope > li');
const isFocused = (element: Element): boolean => element === document.activeElement;
const rowOf = (page: Page, name: string) => rows(page).filter({ hasText: name });

interface TodayAnswer {
  people: { name: string; reach: { freeFrom?: string }; reasons: unknown[] }[];
}

describe('the first look of the day', () => {
  it('shows at most seven people, each with a reason in words', async () => {
    const visit = await visitor();
    await becomes(visit, 'coach');
    const { page } = visit;
    const count = await rows(page).count();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(7);
    for (const row of await rows(page).all()) {
      expect((await row.locator('.today-reasons > p').first().innerText()).length).toBeGreaterThan(15);
      expect(
        await row.locator('.today-action').getByRole('button').or(row.locator('.today-action a')).count(),
      ).toBeGreaterThan(0);
    }
    await shoot(page, 'today', async (where) => {
      await isSoundPage(visit, where);
      await axe(page, where);
    });
  });

  it('tells times as the program’s clock has them, wherever the device is', async () => {
    const visit = await visitor({ zone: 'Pacific/Auckland' });
    await becomes(visit, 'coach');
    const api = await persona('coach');
    const { people } = await api.get<TodayAnswer>('/today');
    const clock = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: 'UTC' });
    for (const { name, reach } of people) {
      // Nobody expects to be written to before nine: only a later time is told in any case.
      if (!reach.freeFrom || reach.freeFrom <= '09:00') continue;
      const time = clock.format(new Date(`2000-01-01T${reach.freeFrom}:00Z`));
      expect(await rowOf(visit.page, name).innerText()).toContain(`after ${time}`);
    }
  });

  it('shows strengths before anything else beside the list', async () => {
    const visit = await visitor();
    await becomes(visit, 'coach');
    const titles = await visit.page.locator('#today-beside h3').allInnerTexts();
    expect(titles[0]).toMatch(/strengths/);
    expect(titles[1]).toMatch(/would help/);
  });
});

describe('a text, written down with one tap', () => {
  it('makes one contact, takes the person off the list, and can be undone', async () => {
    const { page, coach, people } = await aDay('Robin Vale', ['Nell'], { phone: true });
    const [nell] = people;
    if (!nell) throw new Error('Nobody is there.');
    const hand = new Hand(page);
    await hand.tap(page.getByRole('link', { name: /^Text Nell/ }));
    await hand.tap(page.getByRole('button', { name: 'Reached Nell' }));
    await page.getByText('Written down for Nell.').waitFor();
    const { taps, pageSeconds } = hand.effort();
    console.log(`  a text written down: ${taps} taps, the page took ${pageSeconds.toFixed(1)} s`);
    expect(taps).toBe(2);
    await page.getByText('Done today (1)').waitFor();
    const written = await entriesOf(coach.api, nell.id, 'contact');
    expect(written).toHaveLength(2);
    expect(written[0]?.data).toMatchObject({ place: 'text', outcome: 'kept' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: /^Text Nell/ }).waitFor();
    await expect.poll(() => entriesOf(coach.api, nell.id, 'contact')).toHaveLength(1);
  });
});

describe('a call that nobody takes, written down with one tap', () => {
  it('makes one contact that reached nobody, opens the telephone with the number alone, and can be undone', async () => {
    const coach = await aColleague('Ray Orchard', 'coach');
    const reach = { ways: ['call'], times: [], noMessages: true };
    const ona = await aParticipant(coach, 'Ona', { reach });
    await goesQuiet(coach, ona);
    const visit = await visitor({ phone: true });
    await signsIn(visit, coach, '/today');
    const { page } = visit;
    const hand = new Hand(page);
    const call = page.getByRole('link', { name: /^Call Ona/ });
    expect(await call.getAttribute('href')).toBe('tel:+13155550142');
    await hand.tap(call);
    await hand.tap(page.getByRole('button', { name: 'No answer' }));
    await page.getByText('Written down for Ona.').waitFor();
    expect(hand.effort().taps).toBe(2);
    const written = await entriesOf(coach.api, ona.id, 'contact');
    expect(written).toHaveLength(2);
    expect(written[0]?.data).toMatchObject({ place: 'phone', outcome: 'not-reached' });
    await isSoundPage(visit, 'today, after a call nobody took');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: /^Call Ona/ }).waitFor();
    await expect.poll(() => entriesOf(coach.api, ona.id, 'contact')).toHaveLength(1);
  });
});

describe('writing it down together', () => {
  it('takes at most six taps and 45 seconds from Today to saved, the participant’s words first; it can be undone', async () => {
    const { visit, page, coach, people } = await aDay('Alex Moor', ['Jo'], { phone: true });
    const [jo] = people;
    if (!jo) throw new Error('Nobody is there.');
    const hand = new Hand(page);
    await hand.tap(page.getByRole('button', { name: 'What helps Jo' }));
    await hand.tap(page.getByRole('link', { name: 'Write it down together' }));
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'said');
    const first = page.locator('main form').getByRole('textbox').first();
    expect(await first.getAttribute('name')).toBe('said');
    await hand.type('The bus job called me back.');
    await hand.tap(page.getByLabel('What we agreed'));
    await hand.type('We call them together.');
    await hand.tap(page.getByLabel('Next step'));
    await hand.type('Call the depot');
    await hand.tap(page.getByText('Center', { exact: true }));
    await isSoundPage(visit, 'write it down');
    await axe(page, 'write it down');
    await picture(page, 'write.filled.en.390');
    await hand.tap(page.getByRole('button', { name: 'Save', exact: true }));
    await page.getByText('Written down with Jo.').waitFor();
    const { taps, letters, pageSeconds, handSeconds, personSeconds } = hand.effort();
    console.log(
      `  a joint note: ${taps} taps, ${letters} letters, the page took ${pageSeconds.toFixed(1)} s (checks included), ` +
        `a person ${personSeconds.toFixed(1)} s (goal 45: ${metOrMissed(personSeconds, 45)})`,
    );
    expect(taps).toBeLessThanOrEqual(6);
    // By the hand alone, so that a page in time leaves it in time.
    expect(handSeconds).toBeLessThanOrEqual(40);
    await page.waitForURL('**/today');

    const [written] = await entriesOf(coach.api, jo.id, 'contact');
    expect(written?.words).toMatchObject({
      said: 'The bus job called me back.',
      agreed: 'We call them together.',
    });
    expect(await entriesOf(coach.api, jo.id, 'next-step')).toHaveLength(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await rowOf(page, 'Jo').waitFor();
    await expect.poll(() => entriesOf(coach.api, jo.id, 'contact')).toHaveLength(1);
    await expect.poll(() => entriesOf(coach.api, jo.id, 'next-step')).toHaveLength(0);
  });

  it('stands on the line, the words first', async () => {
    const { visit, page, coach, people } = await aDay('Casey Birch', ['Wren'], {});
    const [wren] = people;
    if (!wren) throw new Error('Nobody is there.');
    await page.goto(`/people/${wren.id}/write`);
    await page.getByLabel('What Wren said').fill('My sister is coming on Sunday.');
    await page.getByText('Home', { exact: true }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Written down with Wren.').waitFor();
    expect(await entriesOf(coach.api, wren.id, 'contact')).toHaveLength(2);
    await page.goto(`/people/${wren.id}/line`);
    await page.getByText('My sister is coming on Sunday.').waitFor();
    await settled(page);
    await shoot(page, 'line', async (where) => {
      await isSoundPage(visit, where);
      await axe(page, where);
    });
  });

  it('a note without a network is kept on the device and sent once when it is back', async () => {
    const { visit, page, coach, people } = await aDay('Kim Alder', ['Fay'], {
      phone: true,
      offlineWorker: true,
    });
    const [fay] = people;
    if (!fay) throw new Error('Nobody is there.');
    await page.getByRole('button', { name: 'What helps Fay' }).tap();
    await page.getByRole('link', { name: 'Write it down together' }).tap();
    await page.getByLabel('What Fay said').fill('I kept my room for a month.');
    await visit.context.setOffline(true);
    await page.getByLabel('What we agreed').fill('We tell her mother together.');
    await page.getByText('Street', { exact: true }).tap();
    await page.getByRole('button', { name: 'Save', exact: true }).tap();
    await page.getByText('Kept on this device. It is sent when you are back online.').first().waitFor();
    await page.getByText('One entry is kept on this device.').waitFor();
    await picture(page, 'today.offline.en.390');
    expect(await entriesOf(coach.api, fay.id, 'contact')).toHaveLength(1);
    await visit.context.setOffline(false);
    await page.getByText('One entry is kept on this device.').waitFor({ state: 'detached' });
    await page.reload();
    await settled(page);
    const written = await entriesOf(coach.api, fay.id, 'contact');
    expect(written.filter(({ words }) => words.said === 'I kept my room for a month.')).toHaveLength(1);
    expect(written).toHaveLength(2);
  });

  it('a note that was left half-written is there again', async () => {
    const { page, people } = await aDay('Lou Tanner', ['Bea'], {});
    const [bea] = people;
    if (!bea) throw new Error('Nobody is there.');
    await page.goto(`/people/${bea.id}/write`);
    await page.getByLabel('What Bea said').fill('I would like to');
    await page.reload();
    await page.getByText('What you began is still here. It is not saved yet.').waitFor();
    expect(await page.getByLabel('What Bea said').inputValue()).toBe('I would like to');
  });
});

describe('not today', () => {
  it('asks why, keeps the person for later, and brings them back', async () => {
    const { visit, page, people } = await aDay('Sky Reed', ['Tam', 'Uma'], {});
    const [tam] = people;
    if (!tam) throw new Error('Nobody is there.');
    await page.getByRole('button', { name: /^Tam/ }).click();
    await page.getByRole('button', { name: 'Not today, and why' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await axe(page, 'not today');
    await picture(page, 'today.snooze.en.1280');
    await dialog.getByLabel(/^Why\?/).fill('Back from the coast on Monday');
    await dialog.getByRole('button', { name: 'Not today' }).click();
    await page.getByText(/Tam: not before/).waitFor();
    await rowOf(page, 'Tam').waitFor({ state: 'detached' });
    await page.getByText('Not today (1)').click();
    await page.getByText(/Back from the coast on Monday/).waitFor();
    await isSoundPage(visit, 'today, one set aside');
    await page.getByRole('button', { name: 'Bring back Tam now' }).click();
    await rowOf(page, 'Tam').waitFor();
  });
});

describe('Today by keyboard alone', () => {
  it('leads from the top of the page to a written contact', async () => {
    const { page, coach, people } = await aDay('Max Frost', ['Abe', 'Cyd'], {});
    const [abe, cyd] = people;
    if (!(abe && cyd)) throw new Error('Nobody is there.');
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    await new Keys(page).skipMenu();
    const names: string[] = [];
    for (let presses = 0; presses < 12 && !names.at(-1)?.startsWith('Text '); presses += 1) {
      await page.keyboard.press('Tab');
      names.push(await focused());
    }
    expect(names.at(-1)).toMatch(/^Text /);
    const first = names.at(-1);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^Text /);
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(first);
    const ring = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(ring, 'where the focus is can be seen').not.toMatch(/^none|(^| )0px/);
    await page.keyboard.press('Enter');
    const tabTo = async (label: string): Promise<void> => {
      for (let presses = 0; presses < 10 && (await focused()) !== label; presses += 1)
        await page.keyboard.press('Tab');
      expect(await focused()).toBe(label);
    };
    await tabTo('Reached Abe');
    await page.keyboard.press('Enter');
    await page.getByText(/^Written down for/).waitFor();
    const written = await Promise.all([abe, cyd].map(({ id }) => entriesOf(coach.api, id, 'contact')));
    expect(written.flat()).toHaveLength(3);
  });

  it('writes about the person whose name was chosen, and Tab never chooses another', async () => {
    const { page, coach, people } = await aDay('Pat Lowell', ['Ada', 'Ben', 'Eve'], {});
    const [ada, ben, eve] = people;
    if (!(ada && ben && eve)) throw new Error('Nobody is there.');
    const beside = page.locator('#today-beside h2');
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    await page.getByRole('button', { name: /^Ada/ }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^Ben/);
    await beside.getByText('Ben').waitFor();
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      expect(await beside.innerText(), 'who stands beside the list').toMatch(/^Ben/);
      if ((await page.locator('#today-beside').getByRole('link').first().evaluate(isFocused)) === true) break;
    }
    await page.getByRole('button', { name: /^Ada/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => beside.evaluate(isFocused)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await focused()).toMatch(/^Ben/);
    await page.keyboard.press('Enter');
    await expect.poll(() => beside.evaluate(isFocused)).toBe(true);
    await axe(page, 'Today, in the panel of the second person');
    for (let presses = 0; presses < 8 && (await focused()) !== 'Write it down together'; presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/people/${ben.id}/write`);
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'said');
    await page.keyboard.type('The neighbour lent me a bike.');
    await page.getByRole('radio', { name: 'Home' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Save', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Written down with Ben.').waitFor();
    const counts = await Promise.all(
      [ada, ben, eve].map(async ({ id }) => (await entriesOf(coach.api, id, 'contact')).length),
    );
    expect(counts).toEqual([1, 2, 1]);
  });
});

describe('somebody whom nobody has asked how to be reached', () => {
  it('is shown as not asked yet; the button leads to asking, and the answer is what Today goes by', async () => {
    const coach = await aColleague('Noa Reed', 'coach');
    const reach = { ways: [], times: [], noMessages: true };
    const ira = await aParticipant(coach, 'Ira W.', { reach });
    await goesQuiet(coach, ira);
    const visit = await visitor({ phone: true });
    await signsIn(visit, coach, '/today');
    const { page } = visit;
    const row = page.locator('.today-row', { hasText: 'Ira W.' });
    await row.getByText('Not asked yet how to be reached.').waitFor();
    expect(await row.innerText()).not.toContain('No voicemail');
    await row.getByRole('button', { name: 'Ask how to reach Ira' }).click();
    await axe(page, 'today, not asked yet');
    await picture(page, 'today.not-asked');
    await row.getByRole('link', { name: 'Write down what Ira says' }).click();
    await settled(page);
    await page.locator('[name="firstWay"][value="call"]').check({ force: true });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(`**/people/${ira.id}`);
    await page.getByText('Call first.').waitFor();
    await page.goto('/today');
    await row.getByRole('link', { name: 'Call Ira' }).waitFor();
    await isSoundPage(visit, 'today, once asked');
  });
});
