import { expect, it } from 'vitest';
import today from '../../src/modules/monitoring/web/words.en.json' with { type: 'json' };
import settings from '../../src/modules/organizations/web/words.en.json' with { type: 'json' };
import { openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import { aColleague, signsIn } from './people.ts';
import { shoot } from './screenshots.ts';

const visitor = openBrowser();

interface Place {
  helplineConfirmedOn: string | null;
}

const asked = /The help numbers were last checked on/;

it('a year after the help numbers were checked, whoever runs the place is told where the day begins and in the settings, and confirms it with one press', async () => {
  const ada = await aColleague('Ada, who runs the place', 'admin', 'coach');
  const visit = await visitor();
  const { page } = visit;
  await signsIn(visit, ada, '/settings/organization');
  expect(await page.getByText(asked).count(), 'not while they are fresh').toBe(0);
  await page.clock.setFixedTime('2028-02-01T15:00:00Z');
  await page.goto('/today');
  await page.getByText(today.helpDue.title).waitFor();
  await settled(page);
  await axe(page, 'a morning on which help numbers are to be checked');
  const keys = new Keys(page);
  await keys.skipMenu();
  await keys.press(page.getByRole('link', { name: today.helpDue.open }));
  await page.getByText(asked).waitFor();
  await settled(page);
  await shoot(page, 'settings.help-check', async (where) => {
    await isSoundPage(visit, where);
    await axe(page, where);
  });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'English' }).first().click();
  await keys.press(page.getByRole('button', { name: settings.helpCheck.confirm }));
  await page.getByText(settings.saved).waitFor();
  const place = await ada.api.get<Place>('/organization');
  expect(Date.now() - Date.parse(place.helplineConfirmedOn ?? '')).toBeLessThan(2 * 86_400_000);
  const { entries } = await ada.api.get<{ entries: { action: string }[] }>(`/audit?actor=${ada.id}`);
  expect(entries.map(({ action }) => action)).toContain('organization.confirm-help');
});
