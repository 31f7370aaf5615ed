import { expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { becomes, openBrowser, settled } from './browser.ts';
import { axe } from './checks.ts';
import { Keys } from './keyboard.ts';
import { aColleague, aParticipant, persona, signsIn } from './people.ts';

const visitor = openBrowser();
const told = 'Someone else saved this while you were writing. Theirs:';

interface Group {
  id: string;
  name: string;
  place?: string;
  version: number;
}

it('two coaches change the same group: the later one sees both, and decides', async () => {
  const coach = await aColleague('Lena Brook', 'coach');
  const visit = await visitor();
  const { page } = visit;
  await signsIn(visit, coach);
  const id = newId();
  await coach.api.post('/groups', { id, name: 'Soup night', place: 'Hall' });
  await page.goto(`/groups/${id}/change`);
  await page.getByLabel('What is it called?').fill('Soup and bread');
  await coach.api.put(`/groups/${id}`, { name: 'Supper', place: 'Kitchen', version: 1 });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(told).waitFor();
  await page.getByText('Kitchen').waitFor();
  expect(await page.getByLabel('What is it called?').inputValue()).toBe('Soup and bread');
  await axe(page, 'group.both');
  visit.forgive();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Soup and bread is changed.').waitFor();
  const { groups } = await coach.api.get<{ groups: Group[] }>('/groups');
  expect(groups.find((group) => group.id === id)).toMatchObject({ name: 'Soup and bread', version: 3 });
});

it('attendance with nobody marked and nobody counted is not saved, and the page says so', async () => {
  const coach = await aColleague('Mara Field', 'coach');
  const visit = await visitor();
  const { page } = visit;
  await signsIn(visit, coach);
  const id = newId();
  await coach.api.post('/groups', { id, name: 'Quiet morning' });
  await page.goto(`/groups/${id}/meeting`);
  await settled(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Nobody is marked yet. Say who came, or how many.').waitFor();
  await page.getByLabel('How many more came, without a name?').fill('4');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Attendance is written down.').waitFor();
});

it('two administrators change the same access: the later one sees both, and may keep theirs', async () => {
  const colleague = await aColleague('Nils Harbor', 'coach');
  const admin = await persona('admin');
  const visit = await visitor();
  const { page } = visit;
  await becomes(visit, 'admin', `/staff/${colleague.id}`);
  const form = page.locator('form').filter({ has: page.getByLabel('Evaluator') });
  await form.getByText('evaluator').click();
  await admin.post(`/staff/${colleague.id}/access`, { roles: ['front-desk'], programIds: [], version: 1 });
  await form.getByRole('button', { name: 'Save access' }).click();
  await form.getByText(told).waitFor();
  visit.forgive();
  await form.getByRole('button', { name: 'Keep theirs' }).click();
  await page.getByText(told).waitFor({ state: 'detached' });
  expect(await form.getByLabel('Front desk').isChecked()).toBe(true);
  expect(await form.getByLabel('Evaluator').isChecked()).toBe(false);
});

it('two administrators change the same profile: the later one sees both, and saves over theirs', async () => {
  const colleague = await aColleague('Iris Vale', 'coach');
  const admin = await persona('admin');
  const visit = await visitor();
  const { page } = visit;
  await becomes(visit, 'admin', `/staff/${colleague.id}`);
  const form = page.locator('form').filter({ has: page.getByLabel('Pronouns') });
  await form.getByLabel('Name', { exact: true }).fill('Iris Vale-Stone');
  await admin.put(`/staff/${colleague.id}`, { name: 'Iris V.', languages: ['es'], version: 1 });
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await form.getByText(told).waitFor();
  await form.getByText('Iris V.', { exact: true }).waitFor();
  visit.forgive();
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Iris Vale-Stone' }).waitFor();
  await form.getByLabel('Name', { exact: true }).fill('Iris Stone');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Iris Stone' }).waitFor();
});

it('two administrators change the same list: the later one sees both, and what was added stays', async () => {
  const admin = await persona('admin');
  const path = '/settings/lists/services';
  const before = await admin.get<{ items: object[]; version: number }>(path);
  const visit = await visitor();
  const { page } = visit;
  await becomes(visit, 'admin');
  await page.goto('/settings/organization');
  await page.getByRole('tab', { name: 'Words and lists' }).click();
  await page.getByText('Services we offer').click();
  await page.locator('input[name="items.0.en"]').fill('Time with a coach');
  const park = { code: 'a-walk', en: 'A walk', es: 'Un paseo' };
  await admin.put(path, { items: [...before.items, park], version: before.version });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(told).waitFor();
  visit.forgive();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(told).waitFor({ state: 'detached' });
  const { items } = await admin.get<{ items: object[] }>(path);
  expect(items[0]).toMatchObject({ en: 'Time with a coach' });
  expect(items.at(-1)).toMatchObject(park);
});

it('a site that somebody else changed first is not closed over their change: it is told, and their version stands', async () => {
  const admin = await persona('admin');
  const name = `Annex ${Date.now().toString(36)}`;
  const { id } = await admin.post<{ id: string }>('/sites', { name });
  const visit = await visitor();
  const { page } = visit;
  await becomes(visit, 'admin', '/settings/organization');
  await page.getByRole('tab', { name: 'Sites and programs' }).click();
  await page.getByText(name).waitFor();
  await admin.put(`/sites/${id}`, { name, address: '9 Mill Lane', version: 1 });
  await page.getByRole('button', { name: `Close: ${name}` }).click();
  await page.getByText('Somebody else changed this first.', { exact: false }).first().waitFor();
  await page.getByText('9 Mill Lane').waitFor();
  visit.forgive();
  await page.getByRole('button', { name: `Close: ${name}` }).click();
  await page.getByRole('button', { name: `Open again: ${name}` }).waitFor();
});

it('safe ways that two people ask for at once: the later one sees both and decides', async () => {
  const coach = await aColleague('Ivo Marsh', 'coach');
  const someone = await aParticipant(coach, 'Elm');
  const visit = await visitor();
  const { page } = visit;
  await signsIn(visit, coach, `/people/${someone.id}/reach`);
  await page.locator('input[name="phone"]').fill('315 555 0177');
  const seen = await coach.api.get<Record<string, unknown>>(`/participants/${someone.id}`);
  const { reach, supporters, version } = seen;
  const body = { reach, languages: ['es'], supporters, version, phone: '315 555 0188' };
  await coach.api.put(`/participants/${someone.id}/reach`, body);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Someone else changed this while you were writing. Nothing is lost.').waitFor();
  await axe(page, 'reach.both');
  visit.forgive();
  await page.getByRole('button', { name: 'Save mine' }).click();
  await page.waitForURL(`**/people/${someone.id}`);
  const after = await coach.api.get<{ phone: string; languages: string[] }>(`/participants/${someone.id}`);
  expect(after.phone).toContain('0177');
  expect(after.languages).toEqual(['es']);
});

it('whoever is second reads both versions and keeps theirs by keyboard alone', async () => {
  const coach = await aColleague('Rhea Sand', 'coach');
  const visit = await visitor();
  const { page } = visit;
  const id = newId();
  await coach.api.post('/groups', { id, name: 'Early walk', place: 'Gate' });
  await signsIn(visit, coach, `/groups/${id}/change`);
  const keys = new Keys(page);
  await keys.skipMenu();
  await keys.write(page.getByLabel('Where?'), 'Bridge');
  await coach.api.put(`/groups/${id}`, { name: 'Early walk', place: 'Harbor', version: 1 });
  await keys.press(page.getByRole('button', { name: 'Save', exact: true }));
  await page.getByText(told).waitFor();
  await axe(page, 'group.both, by keyboard');
  visit.forgive();
  await keys.press(page.getByRole('button', { name: 'Keep theirs' }));
  await page.getByText(told).waitFor({ state: 'detached' });
  expect(await page.getByLabel('Where?').inputValue()).toBe('Harbor');
});
