import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import coaching from '../../src/modules/coaching/web/words.en.json' with { type: 'json' };
import people from '../../src/modules/people/web/words.en.json' with { type: 'json' };
import timeline from '../../src/modules/timeline/web/words.en.json' with { type: 'json' };
import shell from '../../src/web/words.en.json' with { type: 'json' };
import { becomes, openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import type { Colleague, Someone } from './people.ts';
import {
  aColleague,
  anInvitation,
  aParticipant,
  daysAgo,
  entriesOf,
  filled,
  persona,
  programsOf,
  signsIn,
} from './people.ts';
import { picture, shoot, speak } from './screenshots.ts';

const visitor = openBrowser();

const firstPerson = async (role: string): Promise<string> => {
  const list = await (await persona(role)).get<{ items: { id: string }[] }>('/participants?limit=1');
  const [first] = list.items;
  if (!first) throw new Error('The invented program has nobody.');
  return first.id;
};

describe('a page that is not the reader’s to open', () => {
  it('is the ordinary page of an address with nothing at it, with its heading', async () => {
    const visit = await visitor();
    const { page } = visit;
    await becomes(visit, 'front-desk');
    for (const address of [
      `/people/${await firstPerson('front-desk')}/edit`,
      `/people/${newId()}`,
      `/staff/${newId()}`,
    ]) {
      visit.forgive();
      await page.goto(address);
      await page.getByRole('heading', { level: 1, name: shell.notFound.title }).waitFor();
      await page.getByText(shell.notFound.lead).waitFor();
    }
    await axe(page, 'a page that is not the reader’s');
    await shoot(page, 'not-yours', async () => undefined);
  });
});

async function wroteDown(coach: Colleague, someone: Someone, over: object): Promise<string> {
  const id = newId();
  const body = { id, happenedAt: daysAgo(1), place: 'home', said: 'I slept.', audience: 'team', ...over };
  await coach.api.post(`/participants/${someone.id}/contacts`, body);
  return id;
}

const lineItems = (page: Page) => page.locator('.line-item');

describe('a line', () => {
  it('shows what is just between two, however far back it lies, and says so when there is nothing', async () => {
    const coach = await aColleague('Nora, who filters', 'coach');
    const someone = await aParticipant(coach, 'Ode');
    await wroteDown(coach, someone, {
      said: 'Only for Nora.',
      audience: 'just-us',
      happenedAt: daysAgo(300),
    });
    for (let n = 0; n < 60; n += 1)
      await wroteDown(coach, someone, { said: `Day ${n}.`, happenedAt: daysAgo(n + 2) });
    const { page } = await visitor().then(async (visit) => {
      await signsIn(visit, coach);
      return visit;
    });
    await page.goto(`/people/${someone.id}/line?show=just-us`);
    await settled(page);
    await page.getByText('Only for Nora.').waitFor();
    expect(await lineItems(page).count()).toBe(1);
    const other = await aParticipant(coach, 'Pim');
    await page.goto(`/people/${other.id}/line?show=just-us`);
    await page.getByText(timeline.emptyFilter).waitFor();
  });

  it('opens an entry to amend from its address alone', async () => {
    const coach = await aColleague('Omar, who amends', 'coach');
    const someone = await aParticipant(coach, 'Quin');
    const id = await wroteDown(coach, someone, { said: 'First words.' });
    const visit = await visitor();
    await signsIn(visit, coach);
    const { page } = visit;
    await page.goto(`/people/${someone.id}/write?amends=${id}`);
    const said = page.getByLabel(coaching.write.said.replace('{{name}}', 'Quin'));
    await said.waitFor();
    expect(await said.inputValue()).toBe('First words.');
    visit.forgive();
    await page.goto(`/people/${someone.id}/write?amends=${newId()}`);
    await page.getByText(coaching.write.gone).waitFor();
  });
});

describe('an undo', () => {
  it('of a contact says that it worked, above the menu of a phone', async () => {
    const coach = await aColleague('Pia, who undoes', 'coach');
    const someone = await aParticipant(coach, 'Rio');
    const visit = await visitor({ phone: true });
    await signsIn(visit, coach);
    const { page } = visit;
    await page.goto(`/people/${someone.id}/write?place=home`);
    await page.getByLabel(coaching.write.said.replace('{{name}}', 'Rio')).fill('Soup.');
    await page.getByRole('button', { name: coaching.write.save }).tap();
    const toast = page.locator('.toast');
    await toast.waitFor();
    const [message, menu] = [await toast.boundingBox(), await page.locator('nav.nav').boundingBox()];
    expect((message?.y ?? 0) + (message?.height ?? 0)).toBeLessThanOrEqual(menu?.y ?? 0);
    await picture(page, 'toast.390');
    await toast.getByRole('button', { name: shell.undo }).tap();
    await page.locator('[aria-live="polite"]').getByText(coaching.write.takenBack).waitFor();
    expect(await entriesOf(coach.api, someone.id, 'contact')).toEqual([]);
  });
});

describe('a message', () => {
  it('stands away from the thumb that works below, and the keyboard takes back what it says', async () => {
    const coach = await aColleague('Ada, who lets go', 'coach');
    const someone = await aParticipant(coach, 'Lin');
    // In one of the coach's programs: otherwise nobody who lets go could take it back.
    const [program = { id: '' }] = await programsOf(coach.api);
    const joined = { id: newId(), programId: program.id, startedOn: daysAgo(9).slice(0, 10) };
    await coach.api.post(`/participants/${someone.id}/episodes`, joined);
    const visit = await visitor({ phone: true });
    await signsIn(visit, coach, `/people/${someone.id}`);
    const { page } = visit;
    // On a phone what is needed now and then waits behind its name.
    const end = page.getByRole('button', { name: filled(people.caseload.endOf, { name: coach.name }) });
    expect(await end.count()).toBe(0);
    await page.locator('summary', { hasText: people.caseload.title }).tap();
    await end.evaluate((button) => button.scrollIntoView({ block: 'end' }));
    const pressed = await end.boundingBox();
    await end.tap();
    const toast = page.locator('.toast');
    await toast.waitFor();
    const message = await toast.boundingBox();
    expect((message?.y ?? 0) + (message?.height ?? 0)).toBeLessThan(pressed?.y ?? 0);
    await picture(page, 'toast.above.390');
    await page.keyboard.press('Control+z');
    await page.locator('[aria-live="polite"]').getByText(shell.takenBack).waitFor();
    await end.waitFor();
  });
});

describe('adding somebody', () => {
  it('says it when only the program did not work, and goes on without adding them twice', async () => {
    const coach = await aColleague('Rosa, who adds', 'coach');
    const visit = await visitor();
    await signsIn(visit, coach);
    const { page } = visit;
    let refused = 0;
    await page.route('**/api/participants/*/episodes', async (route) => {
      if (route.request().method() !== 'POST' || refused > 0) return route.continue();
      refused += 1;
      return route.abort();
    });
    await page.goto('/people/new');
    // The programs to join come a moment after the form.
    await settled(page);
    await page.getByLabel(people.field.chosenName).fill('Tavi Unfinished');
    await page.getByRole('button', { name: people.new.add }).click();
    await page.getByText(people.new.added.replace('{{name}}', 'Tavi Unfinished')).waitFor();
    await axe(page, 'somebody added without a program');
    await shoot(page, 'new-person.unfinished', async () => undefined);
    await speak(page, 'en');
    await page.getByRole('button', { name: people.new.joinAgain }).click();
    await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
    const { items } = await coach.api.get<{ items: { name: string }[] }>('/participants?search=tavi');
    expect(items).toHaveLength(1);
  });
});

describe('by keyboard alone', () => {
  it('somebody new is added, and their page is where one is', async () => {
    const coach = await aColleague('Tess, who adds', 'coach');
    const visit = await visitor();
    await signsIn(visit, coach, '/people/new');
    const { page } = visit;
    const keys = new Keys(page);
    await keys.skipMenu();
    await keys.write(page.getByLabel(people.field.chosenName), 'Bellamy');
    await keys.press(page.getByRole('button', { name: people.new.add }));
    await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { level: 1, name: /Bellamy/ }).waitFor();
    await axe(page, 'somebody new');
  });
});

describe('a colleague who left', () => {
  it('is let in again by a fresh link', async () => {
    const { id } = await anInvitation('Uma Gone', ['coach']);
    await (await persona('admin')).post(`/staff/${id}/end`);
    const visit = await visitor();
    await becomes(visit, 'admin', `/staff/${id}`);
    const { page } = visit;
    await shoot(page, 'staff.left', async (where) => isSoundPage(visit, where));
    await speak(page, 'en');
    await page.getByRole('button', { name: people.staff.restore }).click();
    await page.getByText(/\/welcome\?code=/).waitFor();
    await axe(page, 'a colleague let in again');
    await shoot(page, 'staff.restored', async () => undefined);
  });
});
