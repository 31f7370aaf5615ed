import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import entries from '../../src/modules/coaching/web/entries/words.en.json' with { type: 'json' };
import words from '../../src/modules/coaching/web/words.en.json' with { type: 'json' };
import shell from '../../src/web/words.en.json' with { type: 'json' };
import { openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import { aColleague, aParticipant, entriesOf, filled, signsIn } from './people.ts';
import { picture } from './screenshots.ts';

const visitor = openBrowser();

describe('attendance', () => {
  it('of a new group is taken by keyboard alone: who is here, who is not, and how many came without a name', async () => {
    const coach = await aColleague('Gale, who keeps a group', 'coach');
    const [here, away] = [await aParticipant(coach, 'Quincey'), await aParticipant(coach, 'Quorra')];
    const visit = await visitor();
    const { page } = visit;
    await signsIn(visit, coach, '/groups/new');
    const keys = new Keys(page);
    await keys.skipMenu();
    const name = `Bread and books ${Date.now().toString(36)}`;
    await keys.write(page.getByLabel(words.group.name), name);
    await keys.tick(page.locator('input[name="weekdays"]').nth(1));
    await keys.write(page.getByLabel(words.group.place), 'Kitchen');
    await axe(page, 'a new group');
    await keys.press(page.getByRole('button', { name: words.group.save, exact: true }));
    await page.getByText(filled(words.group.made, { name })).waitFor();
    await keys.press(page.getByRole('link', { name: filled(words.groups.takeLabel, { name }) }));
    await page.getByRole('heading', { name: filled(words.meeting.title, { name }), level: 1 }).waitFor();
    for (const { chosenName } of [here, away]) {
      await keys.write(page.getByLabel(words.meeting.find), chosenName);
      await keys.press(page.locator('.found button').filter({ hasText: chosenName }));
    }
    const row = (who: string) => page.locator('.tick-row').filter({ hasText: who });
    // Whoever is looked for by name is here, unless told otherwise.
    await keys.tabTo(row('Quincey').locator('[aria-pressed="true"]'));
    await keys.press(row('Quorra').getByRole('button', { name: words.meeting.missed, exact: true }));
    await keys.write(page.getByLabel(words.meeting.unnamed), '3');
    await page.getByText('1 by name, 3 without a name.').first().waitFor();
    await axe(page, 'taking attendance');
    await isSoundPage(visit, 'taking attendance');
    await picture(page, 'attendance.en.1280');
    await keys.press(page.getByRole('button', { name: words.meeting.save, exact: true }));
    await page.getByText(words.meeting.saved).waitFor();
    const card = page.locator('main .card').filter({ hasText: name });
    await card.getByText('1 by name, 3 without a name.').waitFor();
    const told = async (id: string) =>
      (await entriesOf(coach.api, id, 'group-attendance')).map(({ data }) => data);
    expect(await told(here.id)).toMatchObject([{ present: true }]);
    expect(await told(away.id)).toMatchObject([{ present: false }]);
    await page.goto(`/people/${away.id}/line`);
    await page.getByRole('heading', { name: filled(entries.group.missed, { name }) }).waitFor();
    await axe(page, 'a line with a group');
  });

  it('of a drop-in day needs no name at all, on a phone, and can be taken back', async () => {
    const coach = await aColleague('Ida, at the door', 'coach');
    const visit = await visitor({ phone: true });
    const { page } = visit;
    await signsIn(visit, coach, '/groups');
    await page.getByRole('link', { name: words.groups.dropInTake }).tap();
    await page.getByRole('heading', { name: words.meeting.dropInTitle, level: 1 }).waitFor();
    await page.getByLabel(words.meeting.unnamed).fill('17');
    await axe(page, 'a drop-in day');
    await isSoundPage(visit, 'a drop-in day');
    await picture(page, 'attendance.drop-in.en.390');
    await page.getByRole('button', { name: words.meeting.save, exact: true }).tap();
    await page.getByText(words.meeting.saved).waitFor();
    await page.getByText(words.groups.dropInDays).tap();
    const day = page.locator('li').filter({ hasText: '17 without a name' });
    await day.first().waitFor();
    await axe(page, 'days that were written down');
    await page.locator('.toast').getByRole('button', { name: shell.undo }).tap();
    await day.waitFor({ state: 'detached' });
  });

  it('of a group whose people are known already offers their names, and an open answer writes nothing', async () => {
    const coach = await aColleague('Una, with regulars', 'coach');
    const someone = await aParticipant(coach, 'Quill M.');
    const id = newId();
    await coach.api.post('/groups', { id, name: `Tea ${Date.now().toString(36)}` });
    const heldOn = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
    await coach.api.post('/group-meetings', {
      id: newId(),
      groupId: id,
      heldOn,
      happenedAt: `${heldOn}T15:00:00Z`,
      people: [{ id: newId(), participantId: someone.id, present: true }],
    });
    const visit = await visitor();
    const { page } = visit;
    await signsIn(visit, coach, `/groups/${id}/meeting`);
    await page.locator('.tick-row').filter({ hasText: 'Quill M.' }).waitFor();
    await page.getByLabel(words.meeting.unnamed).fill('2');
    await page.getByRole('button', { name: words.meeting.save, exact: true }).click();
    await page.getByText(words.meeting.saved).waitFor();
    await settled(page);
    expect(await entriesOf(coach.api, someone.id, 'group-attendance')).toHaveLength(1);
  });
});
