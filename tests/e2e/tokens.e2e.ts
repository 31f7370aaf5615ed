import { expect, inject, it } from 'vitest';
import words from '../../src/modules/sign-in/web/words.en.json' with { type: 'json' };
import shell from '../../src/web/words.en.json' with { type: 'json' };
import { becomes, openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import { filled } from './people.ts';
import { picture, shoot } from './screenshots.ts';

const visitor = openBrowser();
const { tokens } = words;

/** A script asks the API, with nothing but its token. */
const asks = async (path: string, secret: string): Promise<number> =>
  (await fetch(`${inject('invented').url}/api${path}`, { headers: { authorization: `Bearer ${secret}` } }))
    .status;

it('a token for a script is made by keyboard alone, shown once, does what it is allowed and no more, and is ended', async () => {
  const name = `nightly list ${Date.now().toString(36)}`;
  const visit = await visitor({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = visit;
  await becomes(visit, 'admin', '/settings/tokens');
  const keys = new Keys(page);
  await keys.skipMenu();
  await keys.press(page.getByRole('button', { name: tokens.make }).first());
  await keys.write(page.getByLabel(tokens.name, { exact: true }), name);
  await keys.tick(page.locator('input[name="roles"][value="manager"]'));
  for (const action of ['organization.read', 'staff.list']) {
    const [group = ''] = action.split('.');
    await keys.press(page.locator('summary').filter({ hasText: new RegExp(`^${group}: `) }));
    await keys.tick(page.locator(`input[name="scopes"][value="${action}"]`));
  }
  await keys.choose(page.locator('input[name="expiresInDays"][value="30"]'));
  await axe(page, 'a new token');
  await isSoundPage(visit, 'a new token');
  await picture(page, 'token.new.en.1280');
  await keys.press(page.locator('form').getByRole('button', { name: tokens.make }));
  await page.getByText(tokens.secret).waitFor();
  await axe(page, 'a token, shown once');
  await picture(page, 'token.made.en.1280');
  const secret = await page.locator('main code').innerText();
  await keys.press(page.getByRole('button', { name: tokens.copy }));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  await keys.press(page.getByRole('button', { name: tokens.kept }));
  await page.reload();
  await settled(page);
  expect(await page.locator('body').innerText()).not.toContain(secret);

  expect(await asks('/staff', secret)).toBe(200);
  expect(await asks('/participants', secret), 'what its scopes do not name').toBe(403);
  const row = page.getByRole('row').filter({ hasText: name });
  await page.reload();
  await settled(page);
  expect(await row.innerText()).not.toContain(tokens.never);
  await becomes(visit, 'admin', '/settings/audit');
  // Others of this run write there as well: what the script did may lie a page further down.
  const done = page.getByRole('cell', { name }).first();
  const more = page.getByRole('button', { name: shell.showMore });
  for (let pages = 0; pages < 10 && (await done.count()) === 0; pages += 1) {
    await more.click();
    await settled(page);
  }
  await done.waitFor();

  await becomes(visit, 'admin', '/settings/tokens');
  await keys.skipMenu();
  await keys.press(page.getByRole('button', { name: filled(tokens.revokeOf, { name }) }));
  await page.getByText(filled(tokens.revoked, { name })).waitFor();
  await row.getByText(tokens.state.revoked).waitFor();
  await axe(page, 'a token that was ended');
  expect(await asks('/staff', secret)).toBe(401);
  await shoot(page, 'tokens', (where) => isSoundPage(visit, where));
});
