import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import entries from '../../src/modules/episodes/web/entries/words.en.json' with { type: 'json' };
import words from '../../src/modules/episodes/web/words.en.json' with { type: 'json' };
import type { VisitOptions } from './browser.ts';
import { openBrowser, phone, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import type { Guest } from './people.ts';
import { aPair, daysAgo, entriesOf, filled, programsOf, signsIn } from './people.ts';
import { picture } from './screenshots.ts';

const visitor = openBrowser();

interface Episode {
  id: string;
  programName: string;
  endedOn?: string;
  followUp?: { kind: string; choice?: string; days?: { on: string }[] };
}

interface Enrolled extends Guest {
  program: { id: string; name: string };
}

/** A coach at the page of somebody who is in a program. */
async function withSomebody(name: string, options: VisitOptions): Promise<Enrolled> {
  const pair = await aPair(name);
  const [program = { id: '', name: '' }] = await programsOf(pair.coach.api);
  const enrolment = { id: newId(), programId: program.id, startedOn: daysAgo(100).slice(0, 10) };
  await pair.coach.api.post(`/participants/${pair.someone.id}/episodes`, enrolment);
  const visit = await visitor(options);
  await signsIn(visit, pair.coach, `/people/${pair.someone.id}`);
  // On a phone what is needed now and then waits behind its name.
  const folded = visit.page.locator('summary', { hasText: words.section.title });
  if ((await folded.count()) > 0) await folded.click();
  return { ...pair, visit, page: visit.page, program };
}

async function episodesOf({ coach, someone }: Enrolled): Promise<Episode[]> {
  return (await coach.api.get<{ episodes: Episode[] }>(`/participants/${someone.id}/episodes`)).episodes;
}

const asksToClose = ({ page, program }: Enrolled) =>
  page.getByRole('link', { name: filled(words.section.closeLabel, { program: program.name }) });

describe('closing a program', () => {
  it('asks what comes after: that nothing does is a choice, and it is written down whose', async () => {
    const guest = await withSomebody('Ash', { phone: true });
    const { page, visit, someone } = guest;
    await asksToClose(guest).tap();
    await page.getByRole('heading', { name: words.close.title, level: 1 }).waitFor();
    await settled(page);
    await page.getByText(words.close.lead).waitFor();
    await page.getByText(words.close.none, { exact: true }).tap();
    await page.getByRole('button', { name: words.close.go }).tap();
    // Without saying whose choice it is, nothing is closed.
    const choice = page.getByLabel(words.close.choice);
    await expect.poll(() => choice.getAttribute('aria-invalid')).toBe('true');
    expect((await episodesOf(guest))[0]?.endedOn).toBeUndefined();
    await isSoundPage(visit, 'closing a program');
    await axe(page, 'closing a program');
    await picture(page, 'episode.close.en.390');
    await choice.fill('Moves to Ohio and asked not to be called.');
    await page.getByRole('button', { name: words.close.go }).tap();
    await page.waitForURL(`**/people/${someone.id}`);
    const told = filled(words.section.noFollowUp, { choice: 'Moves to Ohio and asked not to be called.' });
    await page.getByText(told).waitFor();
    await settled(page);
    expect(await episodesOf(guest)).toMatchObject([{ followUp: { kind: 'none' } }]);
    expect(await asksToClose(guest).count()).toBe(0);
    await axe(page, 'a person whose program is closed');
    await isSoundPage(visit, 'a person whose program is closed');
  });

  it('shows whoever closes a program second what the first wrote, which stands', async () => {
    const guest = await withSomebody('Gale', {});
    const { page, visit, coach, someone } = guest;
    await asksToClose(guest).click();
    await page.getByLabel(words.close.reason).fill('Found work at the mill.');
    const [episode] = await episodesOf(guest);
    await coach.api.post(`/participants/${someone.id}/episodes/${episode?.id}/close`, {
      endedOn: daysAgo(1).slice(0, 10),
      version: 1,
      reason: 'Moved to Utica.',
      followUp: { kind: 'none', choice: 'Asked for none.' },
    });
    await page.getByRole('button', { name: words.close.go }).click();
    await page.getByText(words.close.theirs).waitFor();
    for (const text of ['Moved to Utica.', 'Asked for none.']) await page.getByText(text).waitFor();
    expect(await page.getByLabel(words.close.reason).inputValue()).toBe('Found work at the mill.');
    await axe(page, 'closing a program, closed meanwhile');
    await picture(page, 'episode.close-theirs.en.1280');
    visit.forgive();
    await page.getByRole('button', { name: 'Keep theirs' }).click();
    await page.waitForURL(`**/people/${someone.id}`);
    expect(await episodesOf(guest)).toMatchObject([{ followUp: { kind: 'none' } }]);
  });

  it('proposes days on which somebody asks how it goes, by keyboard alone; one of them can be left out, not all', async () => {
    const guest = await withSomebody('Bo', {});
    const { page, coach, someone, program } = guest;
    const keys = new Keys(page);
    await keys.skipMenu();
    await keys.press(asksToClose(guest));
    await page.getByRole('heading', { name: words.close.title, level: 1 }).waitFor();
    const days = page.locator('input[name="followUp.on"]');
    expect(await days.count()).toBe(4);
    for (const day of await days.all()) await keys.tick(day);
    expect(await page.locator('input[name="followUp.on"]:checked').count()).toBe(0);
    await keys.press(page.getByRole('button', { name: words.close.go }));
    expect((await episodesOf(guest))[0]?.endedOn).toBeUndefined();
    await axe(page, 'closing a program, no day chosen');
    await picture(page, 'episode.close-no-day.en.1280');
    for (const at of [0, 2]) await keys.tick(days.nth(at));
    await keys.press(page.getByRole('button', { name: words.close.go }));
    await page.waitForURL(`**/people/${someone.id}`);
    await page.getByText(filled(words.section.whoAsks, { names: coach.name })).waitFor();
    const [closed] = await episodesOf(guest);
    expect(closed?.followUp).toMatchObject({ kind: 'scheduled' });
    expect(closed?.followUp?.days).toHaveLength(2);
    expect(await entriesOf(coach.api, someone.id, 'follow-up')).toHaveLength(2);
    await page.goto(`/people/${someone.id}/line`);
    await page
      .getByRole('heading', { name: filled(entries['episode-closed'], { program: program.name }) })
      .waitFor();
    await axe(page, 'a line with a program that ended');
  });
});

describe('joining a second program', () => {
  it('leaves the first as it is: both stand side by side, and only what they are not in is offered', async () => {
    const guest = await withSomebody('Cy', phone);
    const { page, visit, coach, someone, program } = guest;
    const other = (await programsOf(coach.api)).find(({ id }) => id !== program.id);
    if (!other) throw new Error('The invented program has one program only.');
    await page.getByRole('link', { name: words.section.join }).click();
    await page.getByRole('heading', { name: words.join.title, level: 1 }).waitFor();
    await settled(page);
    const which = page.getByLabel(words.join.program, { exact: true });
    const offered = await which.locator('option').allInnerTexts();
    expect(offered).not.toContain(program.name);
    expect(offered).toContain(other.name);
    await which.selectOption({ label: other.name });
    await page.getByLabel(words.join.referredFrom).fill('The night school');
    await axe(page, 'joining a second program');
    await isSoundPage(visit, 'joining a second program');
    await picture(page, 'episode.join.en.390');
    await page.getByRole('button', { name: words.join.go, exact: true }).click();
    await page.waitForURL(`**/people/${someone.id}`);
    await page.getByText(other.name).first().waitFor();
    const episodes = await episodesOf(guest);
    expect(episodes.filter(({ endedOn }) => endedOn === undefined)).toHaveLength(2);
    await page.goto(`/people/${someone.id}/line`);
    await page.getByRole('heading', { name: filled(entries.enrolled, { program: other.name }) }).waitFor();
  });
});

describe('treatment, rehabilitation and reintegration', () => {
  it('stand side by side with the programs, on one scale, and the end of one leaves the others', async () => {
    const guest = await withSomebody('Ny', phone);
    const { page, visit, coach, someone, program } = guest;
    const unfold = async (): Promise<void> => {
      const folded = page.locator('summary', { hasText: words.section.title });
      if ((await folded.count()) > 0 && !(await page.getByText(program.name).first().isVisible()))
        await folded.click();
    };
    for (const [stage, since, where] of [
      [words.stage.treatment, daysAgo(160), 'The clinic at the lake'],
      [words.stage.reintegration, daysAgo(40), ''],
    ] as const) {
      await unfold();
      await page.getByRole('link', { name: words.section.stage }).click();
      await page.getByRole('heading', { name: words.stage.title, level: 1 }).waitFor();
      await settled(page);
      await page.getByText(stage, { exact: true }).click();
      await page.getByLabel(words.stage.since).fill(since.slice(0, 10));
      await page.getByLabel(words.stage.where).fill(where);
      await axe(page, 'what goes on at the same time');
      await isSoundPage(visit, 'what goes on at the same time');
      await picture(page, 'stage.new.en.390');
      await page.getByRole('button', { name: words.stage.go, exact: true }).click();
      await page.waitForURL(`**/people/${someone.id}`);
      await settled(page);
    }
    await unfold();
    const treatment = filled(words.stage.at, {
      stage: words.stage.treatment,
      where: 'The clinic at the lake',
    });
    const together = page.getByText(/run side by side since/);
    expect(await together.innerText()).toContain(
      `${program.name}, ${treatment}, and ${words.stage.reintegration}`,
    );
    expect(await page.locator('.overlap-bar').count()).toBe(3);
    await axe(page, 'a person in three things at once');
    await picture(page, 'stages.together.en.390');
    await page.getByRole('button', { name: filled(words.stage.endLabel, { stage: treatment }) }).click();
    await page.getByLabel(words.stage.until).fill(daysAgo(3).slice(0, 10));
    await page.getByRole('button', { name: words.stage.endGo }).click();
    await together.filter({ hasNotText: 'clinic' }).waitFor();
    expect(await together.innerText()).toContain(`${program.name} and ${words.stage.reintegration}`);
    expect(await entriesOf(coach.api, someone.id, 'stage-ended')).toHaveLength(1);
    await page.goto(`/people/${someone.id}/line`);
    await page.getByRole('heading', { name: entries['stage-begun'].treatment }).waitFor();
    await page.getByRole('heading', { name: entries['stage-ended'].treatment }).waitFor();
    await isSoundPage(visit, 'a line with what began and ended');
  });
});

describe('a service somebody received', () => {
  it('is recorded in three answers and stands on the line under the name it has here', async () => {
    const guest = await withSomebody('Di', { phone: true });
    const { page, visit, coach, someone } = guest;
    await page.getByRole('link', { name: words.section.service }).tap();
    await page.getByRole('heading', { name: words.service.title, level: 1 }).waitFor();
    await settled(page);
    await page.getByText('Help with housing', { exact: true }).tap();
    await page.getByLabel(words.service.minutes).fill('45');
    await page.getByLabel(words.service.note).fill('Filled in the form for the room.');
    await axe(page, 'recording a service');
    await isSoundPage(visit, 'recording a service');
    await picture(page, 'service.new.en.390');
    await page.getByRole('button', { name: words.service.go, exact: true }).tap();
    await page.waitForURL(`**/people/${someone.id}`);
    expect(await entriesOf(coach.api, someone.id, 'service')).toMatchObject([
      { data: { service: 'housing', minutes: 45 }, words: { note: 'Filled in the form for the room.' } },
    ]);
    await page.goto(`/people/${someone.id}/line`);
    const entry = page.locator('.line-item').filter({ hasText: 'Filled in the form for the room.' });
    await entry.getByRole('heading', { name: /Help with housing/ }).waitFor();
    await axe(page, 'a line with a service');
  });
});
