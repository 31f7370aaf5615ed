import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import plans from '../../src/modules/plans/web/words.es.json' with { type: 'json' };
import es from '../../src/modules/sign-in/web/words.es.json' with { type: 'json' };
import door from '../../src/web/pages/sign-in/words.es.json' with { type: 'json' };
import shell from '../../src/web/words.es.json' with { type: 'json' };
import type { Visit, VisitOptions } from './browser.ts';
import { openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { mayKeepPasskeys } from './devices.ts';
import { Keys } from './keyboard.ts';
import type { Colleague } from './people.ts';
import { aColleague, aLogin, anInvitation, comesIn, password, persona, signsIn } from './people.ts';
import { picture, shoot } from './screenshots.ts';

const visitor = openBrowser();

async function typeIn(page: Page, login: string, secret: string): Promise<void> {
  await page.getByLabel('Sign-in name').fill(login);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const atToday = async (page: Page): Promise<void> => {
  await page.waitForURL('**/today');
  await settled(page);
};

/** A coach of this story alone, at the page where one's own sign-in is kept. */
async function atOwnSignIn(name: string, options: VisitOptions = {}): Promise<[Visit, Colleague]> {
  const coach = await aColleague(name, 'coach');
  const visit = await visitor(options);
  await signsIn(visit, coach, '/account');
  return [visit, coach];
}

/** The code that an authenticator app shows for a secret; `at` is in periods of 30 seconds from now. */
function codeOf(secret: string, at = 0): string {
  const app = new TOTP({ secret: secret.replaceAll(/\s/g, '') });
  return app.generate({ timestamp: Date.now() + at * 30_000 });
}

describe('signing in with a password', () => {
  it('the page stands in both languages and at both widths, and a wrong password gets a sentence', async () => {
    const coach = await aColleague('Ines Park', 'coach');
    const visit = await visitor();
    const { page } = visit;
    await page.goto('/');
    await settled(page);
    await shoot(page, 'sign-in', async (where) => {
      await isSoundPage(visit, where);
      await axe(page, where);
    });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'English' }).first().click();
    await typeIn(page, coach.login, 'not the password');
    await page.getByText('That name and password do not fit together. Please try again.').waitFor();
    await axe(page, 'sign-in, refused');
    await typeIn(page, coach.login, password);
    await atToday(page);
    expect(await page.locator('h1').innerText()).toContain('Ines');
  });

  it('an address asked for before signing in is where one lands', async () => {
    const coach = await aColleague('Ivo Lang', 'coach');
    const { page } = await visitor();
    await page.goto('/account');
    await settled(page);
    await typeIn(page, coach.login, password);
    await page.getByRole('heading', { level: 1, name: 'How you sign in' }).waitFor();
  });
});

describe('by keyboard alone', () => {
  it('a colleague signs in, and hears of a wrong password where they are', async () => {
    const coach = await aColleague('Kay Moss', 'coach');
    const { page, forgive } = await visitor();
    await page.goto('/');
    await settled(page);
    const keys = new Keys(page);
    await keys.write(page.getByLabel('Sign-in name'), coach.login);
    await keys.write(page.getByLabel('Password', { exact: true }), 'not the password');
    await page.keyboard.press('Enter');
    await page.getByText('That name and password do not fit together. Please try again.').waitFor();
    await keys.isKept();
    await axe(page, 'sign-in, refused by keyboard');
    await keys.write(page.getByLabel('Password', { exact: true }), password);
    await page.keyboard.press('Enter');
    await atToday(page);
    forgive();
  });
});

describe('an invitation', () => {
  it('leads to a name and a password of one’s own, once, and leaves no code in the address', async () => {
    const { code } = await anInvitation('Noor Haddad', ['coach']);
    const visit = await visitor({ phone: true });
    const { page } = visit;
    await page.goto(`/welcome?code=${code}`);
    await page.getByRole('heading', { level: 1, name: 'Welcome, Noor Haddad.' }).waitFor();
    expect(page.url()).not.toContain(code);
    await isSoundPage(visit, 'invitation');
    await axe(page, 'invitation');
    await picture(page, 'invitation.en.390');
    await page.getByLabel('Sign-in name').fill(aLogin());
    await page.getByLabel('Password', { exact: true }).fill('password1234');
    await page.getByRole('button', { name: 'Come in' }).click();
    await page
      .getByText(/Too many people use this password/)
      .first()
      .waitFor();
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Come in' }).click();
    await atToday(page);

    const other = await visitor();
    await other.page.goto(`/welcome?code=${code}`);
    await other.page.getByRole('heading', { level: 1, name: /does not open anything/ }).waitFor();
    await axe(other.page, 'invitation, used');
  });
});

describe('a second step', () => {
  it('is turned on with an authenticator app, asked for at the next sign-in, and a recovery code opens once', async () => {
    const [visit, coach] = await atOwnSignIn('Teo Brandt');
    const { page } = visit;
    await page.getByRole('button', { name: 'Turn it on' }).click();
    await page.getByRole('img', { name: 'Picture for your code app' }).waitFor();
    await isSoundPage(visit, 'second step');
    await axe(page, 'second step');
    await picture(page, 'account.second-step');
    const secret = await page.locator('main code').first().innerText();
    await page.getByLabel('Code', { exact: true }).fill(codeOf(secret));
    await page.getByRole('button', { name: 'Turn it on' }).click();
    await page.getByText('The second step is on. Keep these codes.').waitFor();
    await axe(page, 'recovery codes');
    const recovery = await page.locator('main ol code').allInnerTexts();
    expect(recovery.length).toBeGreaterThanOrEqual(8);

    const again = await visitor();
    await again.page.goto('/');
    await typeIn(again.page, coach.login, password);
    await again.page.getByRole('heading', { level: 1, name: 'One more step.' }).waitFor();
    await axe(again.page, 'second step, asked');
    await again.page.getByLabel('Code', { exact: true }).fill('000000');
    await again.page.getByRole('button', { name: 'Continue' }).click();
    await again.page.getByText('That code does not fit. Please try the next one.').waitFor();
    // The code that turned it on is used up; the app shows the next one half a minute later.
    await again.page.getByLabel('Code', { exact: true }).fill(codeOf(secret, 1));
    await again.page.getByRole('button', { name: 'Continue' }).click();
    await atToday(again.page);

    const lostPhone = await visitor();
    await lostPhone.page.goto('/');
    await typeIn(lostPhone.page, coach.login, password);
    await lostPhone.page.getByLabel('Code', { exact: true }).fill(recovery[0] ?? '');
    await lostPhone.page.getByRole('button', { name: 'Continue' }).click();
    await atToday(lostPhone.page);
  });
});

describe('a passkey', () => {
  it('is made on this device and lets one in without a password', async () => {
    const [visit] = await atOwnSignIn('Pia Holm');
    const { page } = visit;
    await mayKeepPasskeys(visit);
    await page.getByRole('button', { name: 'Add a passkey on this device' }).click();
    await page.getByText('From now on this device lets you in.').waitFor();
    await axe(page, 'passkeys');
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Good to see you. Please sign in.' }).waitFor();
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await atToday(page);
    expect(await page.locator('h1').innerText()).toContain('Pia');
  });
});

describe('a participant’s passkey', () => {
  it('is made on their own phone, in Spanish, and brings them back to their line after they signed out', async () => {
    const guest = await comesIn(visitor, 'Alma', {
      phone: true,
      width: 360,
      language: 'es',
      address: '/account',
    });
    const { page, visit } = guest;
    await mayKeepPasskeys(visit);
    await page.getByRole('button', { name: es.passkeys.add }).tap();
    await page.getByText(es.passkeys.added).waitFor();
    await axe(page, 'a participant’s passkey');
    await picture(page, 'account.passkey.es.360');
    await page.getByRole('button', { name: shell.signOut, exact: true }).first().tap();
    await page.getByRole('button', { name: door.passkey }).tap();
    await page.waitForURL('**/me');
    await page.getByRole('heading', { level: 1, name: /Alma/ }).waitFor();
    // What opens the phone is no password: whoever made none has none to be asked for.
    await page.getByRole('link', { name: plans.tab.plan }).first().tap();
    await page.getByRole('heading', { level: 1, name: plans.ownPlan.title }).waitFor();
  });
});

describe('where one is signed in', () => {
  it('is listed; one device or all others are signed out from here, and feel it at once', async () => {
    const [visit, coach] = await atOwnSignIn('Ravi Stone');
    const { page } = visit;
    const others = [await visitor({ phone: true }), await visitor()];
    for (const other of others) {
      await other.page.goto('/');
      await typeIn(other.page, coach.login, password);
      await atToday(other.page);
    }
    await page.reload();
    await settled(page);
    const devices = page.getByRole('list', { name: 'Where you are signed in' }).getByRole('listitem');
    // The invitation, this device and the two others.
    expect(await devices.count()).toBe(4);
    await shoot(page, 'account', async (where) => {
      await isSoundPage(visit, where);
      await axe(page, where);
    });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'English' }).first().click();
    await page
      .getByRole('button', { name: /^Sign out: / })
      .first()
      .click();
    await page.getByText('1 device is signed out.').waitFor();
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.waitForFunction(
      () => document.querySelectorAll('[aria-label="Where you are signed in"] > li').length === 1,
    );
    for (const other of others) {
      await other.page.reload();
      await other.page.getByLabel('Password', { exact: true }).waitFor();
    }
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'How you sign in' }).waitFor();
  });

  it('a new role signs the colleague out everywhere', async () => {
    const [{ page }, coach] = await atOwnSignIn('Ada Quill');
    const admin = await persona('admin');
    await admin.post(`/staff/${coach.id}/access`, { roles: ['front-desk'], programIds: [], version: 1 });
    await page.reload();
    await page.getByLabel('Password', { exact: true }).waitFor();
    await typeIn(page, coach.login, password);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await coach.api.get<{ signedIn: boolean }>('/session')).toMatchObject({ signedIn: false });
  });
});
