import { describe, expect, it } from 'vitest';
import words from '../../src/modules/retention/web/words.en.json' with { type: 'json' };
import line from '../../src/modules/timeline/web/words.en.json' with { type: 'json' };
import type { Visit } from './browser.ts';
import { becomes, openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import type { Colleague, Someone } from './people.ts';
import { aColleague, aParticipant, persona } from './people.ts';
import { picture } from './screenshots.ts';

const visitor = openBrowser();

interface Guest {
  coach: Colleague;
  someone: Someone;
  visit: Visit;
}

async function comesIn(name: string): Promise<Guest> {
  const coach = await aColleague(`Sam of ${name}`, 'coach');
  const someone = await aParticipant(coach, name, { languages: ['en'] });
  const { code } = await coach.api.post<{ code: string }>(`/participants/${someone.id}/sign-in-code`);
  const visit = await visitor({ phone: true, language: 'en' });
  await visit.page.goto('/help');
  await visit.page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      await fetch('/api/sign-in/code', { method: 'POST', headers, body: JSON.stringify(body) });
    },
    { code },
  );
  return { coach, someone, visit };
}

/** The privacy officer answers the request of one person. */
async function answers(name: string, outcome: 'kept' | 'erased', reason: string): Promise<Visit> {
  const visit = await visitor({ language: 'en' });
  await becomes(visit, 'privacy-officer');
  const { page } = visit;
  await page.goto('/settings/retention');
  await settled(page);
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
    const { visit } = await comesIn('Quill');
    const { page } = visit;
    await page.goto('/me/record');
    await settled(page);
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
    const { coach, someone, visit } = await comesIn('Rowan Fell');
    const { page } = visit;
    await page.goto('/me/record');
    await settled(page);
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
    const { visit, coach, someone } = await comesIn('Sage');
    const { page } = visit;
    await page.goto('/me');
    await settled(page);
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
