import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import words from '../../src/modules/families/web/words.en.json' with { type: 'json' };
import spanish from '../../src/modules/families/web/words.es.json' with { type: 'json' };
import plans from '../../src/modules/plans/web/words.en.json' with { type: 'json' };
import account from '../../src/modules/sign-in/web/words.en.json' with { type: 'json' };
import signIn from '../../src/web/pages/sign-in/words.en.json' with { type: 'json' };
import shell from '../../src/web/words.en.json' with { type: 'json' };
import shellSpanish from '../../src/web/words.es.json' with { type: 'json' };
import type { Language } from './browser.ts';
import { openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { mayKeepPasskeys, storedIn } from './devices.ts';
import { Keys } from './keyboard.ts';
import type { Guest } from './people.ts';
import { comesIn, filled, says } from './people.ts';
import { picture, shoot, speak } from './screenshots.ts';

const visitor = openBrowser();
const onPhone = { phone: true, width: 390 } as const;

const about = ({ someone }: Guest, path: string): string => `/participants/${someone.id}${path}`;

/** Somebody the participant asks along from their own browser, who has not come in yet. */
async function asked(guest: Guest, called: string): Promise<{ linkId: string; code: string }> {
  const linkId = newId();
  const answer = await guest.page.request.post(`/api${about(guest, '/family')}`, {
    data: { id: linkId, called },
  });
  const { code } = (await answer.json()) as { code: string };
  return { linkId, code };
}

/** The same person, come in with the code and agreed. */
async function along(guest: Guest, called: string, options: { language?: Language; width?: number } = {}) {
  const { linkId, code } = await asked(guest, called);
  const visit = await visitor(options.width ? options : { ...onPhone, ...options });
  await says(visit.page, '/sign-in/code', { code });
  await says(visit.page, `/family/links/${linkId}/accept`);
  return { linkId, visit, page: visit.page };
}

const asksToSuggest = (guest: Guest, linkId: string): Promise<void> =>
  says(guest.page, about(guest, `/family/${linkId}/suggest`), { asked: true });

async function opens(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

describe('somebody close who was asked to suggest', () => {
  it('suggests on a phone; the participant takes one up in words of their own and sets one aside', async () => {
    const guest = await comesIn(visitor, 'Maren', { ...onPhone, address: '/me' });
    const rosa = await along(guest, 'Rosa');
    await opens(rosa.page, '/family');
    expect(await rosa.page.getByText(words.suggest.send).count()).toBe(0);
    await opens(guest.page, '/me/family');
    await guest.page.getByLabel(filled(words.suggest.ask, { name: 'Rosa' })).tap();
    await axe(guest.page, 'a family that may suggest');
    await picture(guest.page, 'family.asked-to-suggest.en.390');

    await opens(rosa.page, '/family');
    await rosa.page.getByRole('heading', { name: filled(words.suggest.title, { name: 'Maren' }) }).waitFor();
    await rosa.page.getByText(words.suggest.parts.goal, { exact: true }).last().tap();
    await rosa.page.getByLabel(words.suggest.what).fill('A quiet Sunday');
    await rosa.page.getByLabel(words.suggest.why).fill('We are calmer then.');
    await rosa.page.getByRole('button', { name: words.suggest.send }).tap();
    await rosa.page.getByText(words.suggest.became.waiting).waitFor();
    await rosa.page.getByText(words.suggest.parts.coping, { exact: true }).last().tap();
    await rosa.page.getByLabel(words.suggest.what).fill('Stay home more');
    await rosa.page.getByRole('button', { name: words.suggest.send }).tap();
    await rosa.page.getByRole('button', { name: `${words.suggest.takeBack}: Stay home more` }).waitFor();
    await isSoundPage(rosa.visit, 'what was suggested');
    await shoot(rosa.page, 'family.suggested', async (where) => void (await axe(rosa.page, where)));
    await speak(rosa.page, 'en');

    await opens(guest.page, '/me/plan');
    await guest.page
      .getByText(filled(plans.suggestion.part.goal, { name: filled(plans.by.family, { name: 'Rosa' }) }))
      .first()
      .waitFor();
    await picture(guest.page, 'plan.family-suggests.en.390');
    await guest.page.getByRole('button', { name: `${plans.suggestion.mine}: A quiet Sunday` }).tap();
    await guest.page.getByLabel(plans.suggestion.ownWords).fill('Sundays are mine');
    await guest.page.getByRole('button', { name: plans.suggestion.take, exact: true }).tap();
    await guest.page.getByText(/Rosa \(family\) had the idea/).waitFor();
    await guest.page.getByRole('button', { name: `${plans.suggestion.no}: Stay home more` }).tap();
    await guest.page.getByRole('button', { name: plans.suggestion.decline, exact: true }).tap();
    await axe(guest.page, 'a plan with an idea of somebody close');

    await opens(rosa.page, '/family');
    await rosa.page.getByText(words.suggest.became['taken-up']).waitFor();
    await rosa.page.getByText(words.suggest.became.declined).waitFor();
    expect(await rosa.page.getByText('Sundays are mine').count()).toBe(0);
    await picture(rosa.page, 'family.answered.en.390');
  });

  it('suggests by keyboard, in Spanish, at a desk, and takes it back right away', async () => {
    const guest = await comesIn(visitor, 'Luz', { ...onPhone, language: 'es', address: '/me' });
    const rosa = await along(guest, 'Rosa', { width: 1280, language: 'es' });
    await asksToSuggest(guest, rosa.linkId);
    await opens(rosa.page, '/family');
    const keys = new Keys(rosa.page);
    await keys.skipMenu();
    await keys.choose(rosa.page.getByLabel(spanish.suggest.parts.need));
    await keys.write(rosa.page.getByLabel(spanish.suggest.what), 'Un domingo tranquilo');
    await keys.press(rosa.page.getByRole('button', { name: spanish.suggest.send }));
    await rosa.page.getByText(spanish.suggest.became.waiting).waitFor();
    await keys.press(rosa.page.getByRole('button', { name: shellSpanish.undo }));
    await rosa.page.getByText('Un domingo tranquilo').first().waitFor({ state: 'detached' });
    await isSoundPage(rosa.visit, 'a suggestion taken back');
  });
});

describe('one account for somebody close to two', () => {
  it('brings a second code into it by keyboard; each participant sees the name they gave and nothing of the other', async () => {
    const [maren, sol] = [
      await comesIn(visitor, 'Maren', { ...onPhone, address: '/me' }),
      await comesIn(visitor, 'Sol', { ...onPhone, address: '/me' }),
    ];
    const mother = await along(maren, 'Mom', { width: 1280, language: 'en' });
    const second = await asked(sol, 'Elena');
    await opens(mother.page, '/family');
    const keys = new Keys(mother.page);
    await keys.skipMenu();
    await keys.press(mother.page.locator('summary', { hasText: words.bring.title }));
    await keys.write(mother.page.getByLabel(words.bring.label), 'K7QM-3X9T');
    await keys.press(mother.page.getByRole('button', { name: words.bring.use }));
    await mother.page.getByText(words.problem['code-opens-nothing']).first().waitFor();
    mother.visit.forgive();
    await axe(mother.page, 'a code that opens nothing');
    await keys.write(mother.page.getByLabel(words.bring.label), second.code);
    await keys.press(mother.page.getByRole('button', { name: words.bring.use }));
    await mother.page.getByRole('heading', { name: filled(words.offer.title, { name: 'Sol' }) }).waitFor();
    await keys.press(mother.page.getByRole('button', { name: words.offer.accept }));
    await mother.page.getByText(filled(words.shared.none, { name: 'Sol' })).waitFor();
    await isSoundPage(mother.visit, 'two links in one account');
    await shoot(mother.page, 'family.two', async (where) => void (await axe(mother.page, where)));
    for (const [guest, name, other] of [
      [maren, 'Mom', 'Elena'],
      [sol, 'Elena', 'Mom'],
    ] as const) {
      await opens(guest.page, '/me/family');
      await guest.page.getByRole('heading', { name, exact: true }).waitFor();
      await opens(guest.page, '/me/opened');
      await guest.page.getByText(new RegExp(`^${name}, as family`)).waitFor();
      expect(await guest.page.getByText(other).count()).toBe(0);
    }
  });
});

const told = /Maren|mornings|quiet/;
const emptied = { unsent: [], keys: [] };

describe('the phone of a family member', () => {
  it('keeps what is shown sealed, nothing after signing out, and lets its owner in again with a passkey', async () => {
    const guest = await comesIn(visitor, 'Maren', { ...onPhone, address: '/me' });
    const milestone = { id: newId(), title: 'Thirty mornings', what: 'skill', onDate: '2026-11-02' };
    await says(guest.page, about(guest, '/plan/milestones'), { ...milestone, audience: 'team' });
    const { linkId, page, visit } = await along(guest, 'Rosa');
    await says(guest.page, about(guest, `/family/${linkId}/show`), { rootId: milestone.id, shown: true });
    await says(page, '/family/plan', { id: newId(), part: 'ourselves', what: 'A quiet evening' });
    await opens(page, '/family');
    await page.getByText('Thirty mornings').waitFor();
    await mayKeepPasskeys(visit);
    await page.getByRole('link', { name: words.home.backOpen }).tap();
    await page.getByRole('button', { name: account.passkeys.add }).tap();
    await page.getByText(account.passkeys.added).waitFor();
    await axe(page, 'a family member’s account');
    await expect.poll(async () => (await storedIn(page)).keys).toHaveLength(1);
    expect((await storedIn(page)).readable).not.toMatch(told);
    await opens(page, '/family');
    await page.getByRole('button', { name: shell.signOut, exact: true }).first().tap();
    await page.getByRole('button', { name: signIn.passkey }).waitFor();
    expect(await storedIn(page)).toMatchObject(emptied);
    expect((await storedIn(page)).readable).not.toMatch(told);
    await page.getByRole('button', { name: signIn.passkey }).tap();
    await page.getByText('Thirty mornings').waitFor();
    await opens(page, '/family/plan');
    await page.getByText('A quiet evening').first().waitFor();
    visit.forgive();
  });

  it('is emptied when it is signed out from elsewhere', async () => {
    const guest = await comesIn(visitor, 'Maren', { ...onPhone, address: '/me' });
    const { page, visit } = await along(guest, 'Rosa');
    await opens(page, '/family');
    await expect.poll(async () => (await storedIn(page)).keys).toHaveLength(1);
    await says(page, '/account/sessions/end-all', { keepThis: false });
    await opens(page, '/family');
    await page.getByRole('button', { name: signIn.passkey }).waitFor();
    await expect.poll(() => storedIn(page)).toMatchObject(emptied);
    expect((await storedIn(page)).readable).not.toMatch(told);
    visit.forgive();
  });
});
