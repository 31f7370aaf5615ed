import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import entries from '../../src/modules/coaching/web/entries/words.en.json' with { type: 'json' };
import coaching from '../../src/modules/coaching/web/words.en.json' with { type: 'json' };
import monitoring from '../../src/modules/monitoring/web/words.en.json' with { type: 'json' };
import timeline from '../../src/modules/timeline/web/words.en.json' with { type: 'json' };
import { openBrowser, settled } from './browser.ts';
import { axe, isSoundPage, noSidewaysScroll } from './checks.ts';
import { Keys } from './keyboard.ts';
import { aColleague, aPair, arrives, daysAgo, entriesOf, programsOf, signsIn } from './people.ts';
import { picture, shoot, speak } from './screenshots.ts';

const visitor = openBrowser();
const words = coaching.add['clinical-note'];
const note = 'Sleeps four hours a night. We try a fixed hour for two weeks.';

describe('a clinical note', () => {
  it('is a clinician’s to write and the participant’s to read and answer; a coach hears whose it is', async () => {
    const pair = await aPair('Ira');
    const { coach, someone } = pair;
    const [program] = await programsOf(coach.api);
    const startedOn = daysAgo(30).slice(0, 10);
    // The clinician is of the program the participant is in.
    await coach.api.post(`/participants/${someone.id}/episodes`, {
      id: newId(),
      programId: program?.id,
      startedOn,
    });
    const lee = await aColleague('Lee, a clinician', 'clinician');

    const visit = await visitor();
    const { page } = visit;
    await signsIn(visit, lee, `/people/${someone.id}`);
    await page.locator('summary').getByText(monitoring.section.add, { exact: true }).click();
    await page.getByRole('button', { name: monitoring.section.adding['clinical-note'] }).click();
    await page.getByLabel(words.note, { exact: true }).waitFor();
    await shoot(page, 'clinical-note', async (where) => {
      await axe(page, where);
      await noSidewaysScroll(page, where);
    });
    await page.setViewportSize({ width: 1280, height: 900 });
    await speak(page, 'en');
    await page.goto(`/people/${someone.id}/add/clinical-note`);
    const keys = new Keys(page);
    await keys.choose(page.locator('input[name="about"][value="treatment"]'));
    await keys.choose(page.locator('input[name="concerns"][value="mental-health"]'));
    await keys.write(page.getByLabel(words.note, { exact: true }), note);
    await keys.press(page.getByRole('button', { name: coaching.add.save, exact: true }));
    await page.waitForURL(`**/people/${someone.id}`);
    const [kept] = await entriesOf(lee.api, someone.id, 'clinical-note');
    expect(kept).toMatchObject({ category: 'mental-health', audience: 'just-us', words: { note } });
    expect(await entriesOf(coach.api, someone.id, 'clinical-note')).toEqual([]);

    const guest = await arrives(visitor, pair, { phone: true, address: '/me' });
    const theirs = guest.page.locator('.line-item').filter({ hasText: note });
    await theirs.getByText(entries.clinical.treatment).waitFor();
    await theirs.locator('.line-toggle').tap();
    await theirs.getByRole('button', { name: timeline.answer.disagree }).tap();
    await guest.page.getByLabel(timeline.answer.dissentWords).fill('It is five hours.');
    await guest.page.getByRole('button', { name: timeline.answer.send }).tap();
    await theirs.getByText('It is five hours.').waitFor();
    await picture(guest.page, 'me.clinical-note.en.390');
    await isSoundPage(guest.visit, 'own page with a clinical note');

    await page.goto(`/people/${someone.id}/line`);
    await page.getByRole('link', { name: timeline.writeClinical }).waitFor();
    const line = page.locator('.line-item').filter({ hasText: note });
    await line.getByText('It is five hours.').waitFor();
    await line.locator('.line-toggle').click();
    await line.getByRole('button', { name: timeline.answer.amend }).click();
    await page.getByLabel(timeline.me.reword.words).fill('Sleeps five hours a night.');
    await page.getByRole('button', { name: timeline.me.reword.save }).click();
    await page.locator('.line-item').filter({ hasText: 'Sleeps five hours a night.' }).waitFor();
    const [amended] = await entriesOf(lee.api, someone.id, 'clinical-note');
    expect(amended).toMatchObject({ category: 'mental-health', amendsId: kept?.id });

    const other = await visitor();
    await signsIn(other, coach, `/people/${someone.id}/add/clinical-note`);
    await other.page.getByText(coaching.problem['clinicians-write']).waitFor();
    expect(await other.page.getByLabel(words.note, { exact: true }).count()).toBe(0);
    await axe(other.page, 'a clinical note, opened by a coach');
    await shoot(other.page, 'clinical-note.coach');
    await speak(other.page, 'en');
    await other.page.goto(`/people/${someone.id}/write`);
    await settled(other.page);
    expect(await other.page.getByRole('link', { name: words.door }).count()).toBe(0);
    await page.goto(`/people/${someone.id}/write`);
    await page.getByRole('link', { name: words.door }).waitFor();
    await picture(page, 'write.clinician.en.1280');
    await isSoundPage(visit, 'the page to write on, for a clinician');
  });
});
