import type { Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import checkIn from '../../src/modules/check-ins/web/words.en.json' with { type: 'json' };
import messages from '../../src/modules/messages/web/words.en.json' with { type: 'json' };
import plans from '../../src/modules/plans/web/words.en.json' with { type: 'json' };
import account from '../../src/modules/sign-in/web/words.en.json' with { type: 'json' };
import timeline from '../../src/modules/timeline/web/words.en.json' with { type: 'json' };
import lock from '../../src/web/lock/words.en.json' with { type: 'json' };
import shell from '../../src/web/words.en.json' with { type: 'json' };
import { openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { aCountingProxy } from './counting-proxy.ts';
import { storedIn } from './devices.ts';
import { Keys } from './keyboard.ts';
import { isReadyForTheWay } from './offline.ts';
import { comesIn, entersCode, entriesOf, says, writesInPlan } from './people.ts';
import { picture } from './screenshots.ts';

const visitor = openBrowser();

const smallPhone = {
  phone: true,
  width: 360,
  height: 740,
  language: 'en',
  offlineWorker: true,
  address: '/me',
} as const;

const ownPages = ['own-plan', 'own-hard', 'own-week', 'check-in', 'my-messages', 'my-strengths', 'leave'];

describe('the phone without a network', () => {
  it('starts cold with the plan as it was last seen, says so, and keeps what is written until it is sent once', async () => {
    const guest = await comesIn(visitor, 'Ines', smallPhone);
    const { page, visit, coach, someone } = guest;
    await writesInPlan(guest, { what: 'See my daughter on Sundays', data: { part: 'goal' } });
    await page.goto('/me');
    await settled(page);
    await isReadyForTheWay(page, ownPages);
    await visit.context.setOffline(true);
    await page.goto('/');
    await page.getByText(shell.kept).waitFor();
    await page.goto('/me/plan');
    await page.getByText('See my daughter on Sundays').first().waitFor();
    await axe(page, 'the plan after a cold start without a network');
    await picture(page, 'plan.offline.en.360');
    await page.getByRole('button', { name: plans.own.add.goal }).tap();
    await page.getByLabel(plans.own.form.what.goal).fill('Swim again');
    await page.getByRole('button', { name: plans.own.form.save }).tap();
    await page.getByText(plans.waits.here).waitFor();
    await axe(page, 'a goal that waits');
    await picture(page, 'plan.waits.en.360');
    await page.goto('/me/check-in');
    await page.getByText(checkIn.ask.good, { exact: true }).tap();
    await page.getByRole('button', { name: checkIn.ask.send }).tap();
    await page.getByText(checkIn.sent.kept).waitFor();
    await page.goto('/me/messages');
    await page.getByLabel(messages.own.said).fill('I will be late on Monday.');
    await page.getByRole('button', { name: messages.own.send }).tap();
    await page.getByText('I will be late on Monday.').first().waitFor();
    const stored = await storedIn(page);
    expect(stored.unsent.filter(Boolean)).toHaveLength(3);
    expect(stored.readable).not.toMatch(/daughter|late on Monday|Swim|Ines/);
    expect(stored.keys).toEqual([{ extractable: false, key: true, lock: false }]);
    // The phone is switched off and on again before there is a network.
    await page.goto('/me');
    await visit.context.setOffline(false);
    await page.reload();
    await expect
      .poll(() => entriesOf(coach.api, someone.id, 'check-in'), { timeout: 40_000 })
      .toHaveLength(1);
    await expect.poll(() => entriesOf(coach.api, someone.id, 'message')).toHaveLength(1);
    await page.goto('/me/plan');
    await page.getByRole('heading', { name: 'Swim again' }).waitFor();
    await settled(page);
    expect(await page.getByText(plans.waits.here).count()).toBe(0);
    expect(await entriesOf(coach.api, someone.id, 'plan-line')).toHaveLength(2);
    expect(await entriesOf(coach.api, someone.id, 'check-in')).toHaveLength(1);
    expect((await storedIn(page)).unsent.filter(Boolean)).toHaveLength(0);
    visit.forgive();
  });

  it('is signed out without a network: nothing opens any more, and the session ends with the first connection', async () => {
    const guest = await comesIn(visitor, 'Noa', smallPhone);
    const { page, visit } = guest;
    await writesInPlan(guest, { what: 'Play the guitar again', data: { part: 'goal' } });
    await page.goto('/me/plan');
    await settled(page);
    await isReadyForTheWay(page, ownPages);
    await visit.context.setOffline(true);
    await page.getByRole('button', { name: shell.signOut }).tap();
    await page.getByRole('heading', { name: shell.offline.title }).waitFor();
    expect(await storedIn(page)).toMatchObject({ unsent: [], keys: [] });
    await page.goto('/me/plan');
    await page.getByRole('heading', { name: shell.offline.title }).waitFor();
    // The page comes back by itself, and is nobody's any more.
    await visit.context.setOffline(false);
    await page.getByRole('button', { name: 'Sign in', exact: true }).first().waitFor();
    visit.forgive();
  });
});

describe('a month of a phone that pays for every byte', () => {
  it('costs at most 5 MB: a look at the page and the plan, a check-in and a message, twice a day', async () => {
    const program = inject('invented');
    const proxy = await aCountingProxy(program.url);
    onTestFinished(proxy.close);
    const { page } = await comesIn(visitor, 'Uma', { ...smallPhone, at: { ...program, url: proxy.url } });
    await page.goto('/me');
    await settled(page);
    await isReadyForTheWay(page, ownPages);
    const first = proxy.bytes();
    await page.goto('/me');
    await settled(page);
    await page.getByRole('link', { name: plans.tab.plan, exact: true }).first().tap();
    await page.getByRole('heading', { name: plans.ownPlan.title, level: 1 }).waitFor();
    await settled(page);
    await page.goBack();
    await settled(page);
    await page.getByRole('link', { name: timeline.me.checkIn }).first().tap();
    await page.getByText(checkIn.ask.good, { exact: true }).tap();
    await page.getByRole('button', { name: checkIn.ask.send }).tap();
    await page.getByRole('heading', { name: checkIn.sent.thanks, level: 1 }).waitFor();
    await settled(page);
    await page.getByRole('link', { name: checkIn.ask.back }).first().tap();
    await page.getByRole('link', { name: timeline.me.messages }).first().tap();
    await page.getByRole('heading', { name: messages.own.title, level: 1 }).waitFor();
    await settled(page);
    await page.getByLabel(messages.own.said).fill('See you on Monday.');
    await page.getByRole('button', { name: messages.own.send }).tap();
    await page.getByText(messages.own.sent, { exact: true }).first().waitFor();
    await settled(page);
    const usual = proxy.bytes() - first;
    const month = first + 60 * usual;
    const mb = (bytes: number): string => (bytes / 1e6).toFixed(2);
    console.log(
      `  first ${mb(first)} MB, a usual visit ${mb(usual)} MB, a month of 60 visits ${mb(month)} MB (at most 5)`,
    );
    expect(month).toBeLessThan(5e6);
  });
});

describe('signing out', () => {
  it('that was closed half way is finished by the next start, and until then nothing opens', async () => {
    const guest = await comesIn(visitor, 'Teo', smallPhone);
    const { page, visit } = guest;
    await writesInPlan(guest, { what: 'Ride the early bus', data: { part: 'goal' } });
    await page.goto('/me/plan');
    await settled(page);
    await isReadyForTheWay(page, ownPages);
    await visit.context.setOffline(true);
    await page.goto('/me/messages');
    await page.getByLabel(messages.own.said).fill('I am on my way.');
    await page.getByRole('button', { name: messages.own.send }).tap();
    await page.getByText('I am on my way.').first().waitFor();
    await page.locator('.toast').getByRole('button', { name: shell.close, exact: true }).tap();
    // A network that answers nothing: what waits would go out first, and the page is closed before it gave up.
    await visit.context.route('**/api/**', () => undefined);
    await visit.context.setOffline(false);
    await page.getByRole('button', { name: shell.signOut }).tap();
    await page.getByRole('button', { name: shell.signingOut }).waitFor();
    await visit.context.setOffline(true);
    await visit.context.unroute('**/api/**');
    await page.goto('/me/plan');
    await page.getByRole('heading', { name: shell.offline.title }).waitFor();
    expect(await page.getByText('Ride the early bus').count()).toBe(0);
    await expect.poll(() => storedIn(page)).toMatchObject({ unsent: [true], keys: [] });
    // The page comes back by itself, and is nobody's any more.
    await visit.context.setOffline(false);
    await page.getByRole('button', { name: 'Sign in', exact: true }).first().waitFor();
    visit.forgive();
  });
});

describe('two phones of one person', () => {
  it('who wrote against each other are told once, on the one that came later, with what was written there', async () => {
    const guest = await comesIn(visitor, 'Lia', smallPhone);
    const { page, visit } = guest;
    await writesInPlan(guest, { what: 'A quiet room', data: { part: 'goal' } });
    await page.goto('/me/plan');
    await settled(page);
    await isReadyForTheWay(page, ownPages);
    const other = await visitor({ phone: true, language: 'en' });
    await entersCode(guest, other.page);
    const rewords = async (where: Page, what: string): Promise<void> => {
      await where.goto('/me/plan');
      await where.getByText(plans.line.change).first().click();
      await where.getByText(plans.line.reword).first().click();
      await where.getByLabel(plans.own.form.what.goal).fill(what);
      await where.getByRole('button', { name: plans.own.form.save }).click();
    };
    await visit.context.setOffline(true);
    await rewords(page, 'A room with a window');
    await page.getByText(plans.waits.here).waitFor();
    await rewords(other.page, 'A room near the lake');
    await other.page.getByRole('heading', { name: 'A room near the lake' }).waitFor();
    await visit.context.setOffline(false);
    await page.reload();
    await page.getByText(plans.waits.refused).waitFor({ timeout: 40_000 });
    await page.getByText('You wrote: A room with a window').waitFor();
    await page.getByRole('heading', { name: 'A room near the lake' }).waitFor();
    await axe(page, 'two versions, told once');
    await picture(page, 'plan.refused.en.360');
    await page.reload();
    await page.getByText(plans.waits.refused).waitFor();
    await page.getByRole('button', { name: plans.waits.seen }).tap();
    await page.reload();
    await settled(page);
    expect(await page.getByText(plans.waits.refused).count()).toBe(0);
    visit.forgive();
  });
});

describe('a phone that was lost', () => {
  it('is emptied when its session is ended from elsewhere; what was not sent stays sealed and goes out after the next sign-in', async () => {
    const guest = await comesIn(visitor, 'Vera', smallPhone);
    const { page, visit, coach, someone } = guest;
    await writesInPlan(guest, { what: 'Finish the night course', data: { part: 'goal' } });
    await page.goto('/me/plan');
    await settled(page);
    await isReadyForTheWay(page, ownPages);
    await visit.context.setOffline(true);
    await page.goto('/me/messages');
    await page.getByLabel(messages.own.said).fill('The bus does not run.');
    await page.getByRole('button', { name: messages.own.send }).tap();
    await page.getByText('The bus does not run.').first().waitFor();
    // From another device of hers.
    const other = await visitor({ phone: true });
    await entersCode(guest, other.page);
    await says(other.page, '/account/sessions/end-all', { keepThis: true });
    await visit.context.setOffline(false);
    await page.goto('/me');
    await page.getByRole('button', { name: 'Sign in', exact: true }).first().waitFor();
    await expect.poll(() => storedIn(page)).toMatchObject({ unsent: [true], keys: [] });
    expect((await storedIn(page)).readable).not.toMatch(/bus|night course/);
    expect(await entriesOf(coach.api, someone.id, 'message')).toHaveLength(0);
    await entersCode(guest, page);
    await page.goto('/me');
    await expect
      .poll(() => entriesOf(coach.api, someone.id, 'message'), { timeout: 40_000 })
      .toMatchObject([{ words: { said: 'The bus does not run.' } }]);
    visit.forgive();
  });
});

describe('a PIN on this phone', () => {
  it('is asked before anything is shown, also without a network; help needs none; five wrong ones sign out', async () => {
    const guest = await comesIn(visitor, 'Rae', smallPhone);
    const { page, visit } = guest;
    await writesInPlan(guest, { what: 'Learn to weld', data: { part: 'goal' } });
    await page.goto('/account');
    await settled(page);
    await page.getByRole('button', { name: account.here.turnOn }).tap();
    await page.getByLabel(account.here.pin, { exact: true }).fill('2468');
    await page.getByLabel(account.here.again).fill('2468');
    await isSoundPage(visit, 'choosing a PIN');
    await page.getByRole('button', { name: account.here.save }).tap();
    await page.getByText(account.here.isOn).waitFor();
    await picture(page, 'account.pin.en.360');
    await page.goto('/me');
    await page.getByRole('heading', { name: lock.title }).waitFor();
    await axe(page, 'asking for the PIN');
    await picture(page, 'pin.en.360');
    expect(await page.getByText('Rae').count()).toBe(0);
    expect((await storedIn(page)).keys).toEqual([{ extractable: undefined, key: false, lock: true }]);
    await page.getByRole('link', { name: /988/ }).first().waitFor();
    await page.getByLabel(lock.pin, { exact: true }).fill('2468');
    await page.getByRole('button', { name: lock.open }).tap();
    await page.getByRole('link', { name: plans.tab.plan }).first().waitFor();
    await page.goto('/me/plan');
    await page.getByLabel(lock.pin, { exact: true }).fill('2468');
    await page.getByRole('button', { name: lock.open }).tap();
    await settled(page);
    await isReadyForTheWay(page, ownPages);
    await visit.context.setOffline(true);
    await page.goto('/me/plan');
    await page.getByLabel(lock.pin, { exact: true }).fill('1111');
    await page.getByRole('button', { name: lock.open }).tap();
    await page.getByText('4 tries are left', { exact: false }).waitFor();
    await page.getByLabel(lock.pin, { exact: true }).fill('2468');
    await page.getByRole('button', { name: lock.open }).tap();
    await page.getByText('Learn to weld').first().waitFor();
    await visit.context.setOffline(false);
    await page.goto('/me');
    for (let tries = 0; tries < 5; tries += 1) {
      await page.getByLabel(lock.pin, { exact: true }).fill(`000${tries}`);
      await page.getByRole('button', { name: lock.open }).tap();
      if (tries < 4)
        await page
          .getByText(tries === 3 ? 'One try is left' : `${4 - tries} tries are left`, { exact: false })
          .waitFor();
    }
    await page.getByRole('button', { name: 'Sign in', exact: true }).first().waitFor();
    expect(await storedIn(page)).toMatchObject({ unsent: [], keys: [] });
    visit.forgive();
  });
});

describe('what the browser’s tab says', () => {
  it('is “Today” alone until the person wants the names of pages there', async () => {
    const { page } = await comesIn(visitor, 'Kit', smallPhone);
    await page.goto('/me/plan');
    await settled(page);
    expect(await page.title()).toBe(shell.neutralTitle);
    await page.goto('/account');
    await settled(page);
    await page.getByLabel(account.here.discreet).tap();
    await page.goto('/me/plan');
    await settled(page);
    expect(await page.title()).toBe(plans.tab.plan);
  });
});

describe('by keyboard alone', () => {
  it('a PIN is chosen and asked for, and opens what it locks', async () => {
    const { page, visit } = await comesIn(visitor, 'Jun', { language: 'en', address: '/account' });
    const keys = new Keys(page);
    await keys.press(page.getByRole('button', { name: account.here.turnOn }));
    await keys.write(page.getByLabel(account.here.pin, { exact: true }), '97531');
    await keys.write(page.getByLabel(account.here.again), '97531');
    await keys.press(page.getByRole('button', { name: account.here.save }));
    await page.getByText(account.here.isOn).waitFor();
    await page.goto('/me');
    await keys.write(page.getByLabel(lock.pin, { exact: true }), '97530');
    await page.keyboard.press('Enter');
    await page.getByText('4 tries are left', { exact: false }).waitFor();
    await axe(page, 'asking for the PIN again');
    await keys.write(page.getByLabel(lock.pin, { exact: true }), '97531');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Jun/ }).waitFor();
    await axe(page, 'own page, opened by a PIN');
    visit.forgive();
  });
});
