import { describe, expect, it } from 'vitest';
import people from '../../src/modules/people/web/words.en.json' with { type: 'json' };
import words from '../../src/modules/retention/web/words.en.json' with { type: 'json' };
import line from '../../src/modules/timeline/web/words.en.json' with { type: 'json' };
import type { Visit } from './browser.ts';
import { becomes, openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import { comesIn, persona, signsIn } from './people.ts';
import { picture } from './screenshots.ts';

const visitor = openBrowser();
const told = 'Someone else saved this while you were writing. Theirs:';
const atRecord = { phone: true, language: 'en', address: '/me/record' } as const;

/** The privacy officer answers the request of one person. */
async function answers(name: string, outcome: 'kept' | 'erased', reason: string): Promise<Visit> {
  const visit = await visitor({ language: 'en' });
  await becomes(visit, 'privacy-officer', '/settings/retention');
  const { page } = visit;
  const card = page.locator('.card').filter({ hasText: name });
  await card.getByRole('button', { name: words.requests.answer }).click();
  await page.getByText(words.requests.outcomes[outcome], { exact: true }).click();
  await page.getByLabel(words.requests.reason).fill(reason);
  await axe(page, 'answering a request');
  await isSoundPage(visit, 'answering a request');
  await page
    .getByRole('button', {
      name: outcome === 'erased' ? words.requests.erase : words.requests.answer,
      exact: true,
    })
    .last()
    .click();
  return visit;
}

/** What a schedule allows only where the law and the contracts of a place do. */
async function letsErase(): Promise<void> {
  const officer = await persona('privacy-officer');
  const { schedule } = await officer.get<{ schedule: Record<string, unknown> }>('/retention');
  const { years, notBeforeAge, answerDays, automatic, version } = schedule;
  const kept = { years, answerDays, automatic, ...(notBeforeAge === undefined ? {} : { notBeforeAge }) };
  const change = { ...kept, onRequest: true, source: 'Our own decision', version };
  await officer.put('/retention/schedule', change);
}

describe('one’s own record', () => {
  it('is asked to be erased, kept with a reason that the person reads, and asked for again', async () => {
    const { visit, page } = await comesIn(visitor, 'Quill', atRecord);
    await isSoundPage(visit, 'own record');
    await axe(page, 'own record');
    await page.getByText(words.record.wishes.erase, { exact: true }).tap();
    await page.getByRole('button', { name: words.record.send }).tap();
    await page.getByRole('button', { name: words.record.takeBack }).waitFor();
    await picture(page, 'record.asked.en.390');
    const officer = await answers('Quill', 'kept', 'The state asks for six years.');
    await officer.page.getByText(words.requests.done.kept).waitFor();
    await page.reload();
    await page.getByText(words.record.answers.kept).waitFor();
    await page.getByText('The state asks for six years.', { exact: false }).waitFor();
    await axe(page, 'an answer');
    await page.getByRole('button', { name: words.record.askAgain }).tap();
    await page.getByRole('button', { name: words.record.send }).waitFor();
  });

  it('is destroyed where the schedule lets it be: the person is signed out, and a certificate without a name stays', async () => {
    await letsErase();
    const { coach, someone, visit, page } = await comesIn(visitor, 'Rowan Fell', atRecord);
    await page.getByText(words.record.wishes.erase, { exact: true }).tap();
    await page.getByRole('button', { name: words.record.send }).tap();
    await page.getByRole('button', { name: words.record.takeBack }).waitFor();
    const officer = await answers('Rowan Fell', 'erased', 'Asked, and nothing keeps it.');
    await officer.page.getByText(words.requests.done.erased).waitFor();
    await expect(coach.api.get(`/participants/${someone.id}`)).rejects.toThrow();
    await page.reload();
    await page.getByRole('button', { name: 'Sign in', exact: true }).first().waitFor();
    visit.forgive();
    await officer.page.getByRole('tab', { name: words.tab.certificates, exact: false }).click();
    await officer.page
      .getByRole('link', { name: /./ })
      .filter({ hasText: /20\d\d/ })
      .first()
      .click();
    await officer.page.getByRole('heading', { name: words.certificate.title, level: 1 }).waitFor();
    await settled(officer.page);
    expect(await officer.page.locator('main').innerText()).not.toContain('Rowan');
    await isSoundPage(officer, 'a certificate');
    await axe(officer.page, 'a certificate');
    await picture(officer.page, 'certificate.en.1280');
  });

  it('loses what the person strikes, for good', async () => {
    const { page, coach, someone } = await comesIn(visitor, 'Sage', { ...atRecord, address: '/me' });
    await page.getByRole('button', { name: line.me.write.open }).tap();
    await page.getByLabel(line.me.write.said).fill('Too much of me.');
    await page.getByRole('button', { name: line.me.write.save }).tap();
    const entry = page.locator('.line-item').filter({ hasText: 'Too much of me.' });
    await entry.waitFor();
    await entry.getByRole('button', { name: line.me.open }).tap();
    await entry.getByRole('button', { name: line.strike.begin }).tap();
    await page.getByRole('dialog').getByRole('button', { name: line.strike.go }).tap();
    await entry.waitFor({ state: 'detached' });
    const { entries } = await coach.api.get<{ entries: { words: Record<string, string> }[] }>(
      `/participants/${someone.id}/line`,
    );
    expect(JSON.stringify(entries)).not.toContain('Too much of me.');
  });
});

describe('by keyboard alone', () => {
  it('somebody asks for their record to be erased, and takes it back', async () => {
    const { page } = await comesIn(visitor, 'Wynn', { language: 'en', address: '/me/record' });
    const keys = new Keys(page);
    await keys.choose(page.locator('input[name="wish"][value="erase"]'));
    await keys.press(page.getByRole('button', { name: words.record.send }));
    await axe(page, 'own record, asked to be erased');
    await keys.press(page.getByRole('button', { name: words.record.takeBack }));
    await page.getByRole('button', { name: words.record.send }).waitFor();
  });
});

describe('hours at work', () => {
  it('are told in few taps by the participant, and stand with the ways on the page of whoever would call', async () => {
    const { coach, someone, visit, page } = await comesIn(visitor, 'Rue Vale', {
      ...atRecord,
      address: '/my/reach',
    });
    await page.locator('[name="firstWay"][value="text"]').check({ force: true });
    await page.getByRole('button', { name: people.reach.shifts.add }).tap();
    await axe(page, 'own hours at work');
    await isSoundPage(visit, 'own hours at work');
    await page.getByRole('button', { name: people.edit.save, exact: true }).tap();
    await page.getByText(people.own.saved).waitFor();
    const desk = await visitor();
    await signsIn(desk, coach, `/people/${someone.id}`);
    await desk.page.getByText('At work: Monday to Friday', { exact: false }).waitFor();
    await desk.page.getByText(people.reach.anyTimeButWork, { exact: false }).waitFor();
    await isSoundPage(desk, 'a person with hours at work');
  });
});

/** Beside the stories above because it changes the one schedule that they go by. */
describe('the schedule of keeping records', () => {
  it('is set by two at once: the later one sees both, and may keep theirs', async () => {
    const officer = await persona('admin');
    const { schedule } = await officer.get<{ schedule: Record<string, unknown> }>('/retention');
    const { since: _, provisional: __, ...plain } = schedule;
    const visit = await visitor();
    const { page } = visit;
    await becomes(visit, 'admin');
    await page.goto('/settings/retention');
    await page.getByRole('tab', { name: 'Schedule' }).click();
    await page.getByLabel('Who says so').fill('State law 1.2');
    await officer.put('/retention/schedule', { ...plain, source: 'Board decision of 2 May' });
    await page.getByRole('button', { name: 'Put this in force' }).click();
    await page.getByText(told).waitFor();
    visit.forgive();
    await page.getByRole('button', { name: 'Keep theirs' }).click();
    await page.getByText(told).waitFor({ state: 'detached' });
    expect(await page.getByLabel('Who says so').inputValue()).toBe('Board decision of 2 May');
  });
});
