import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import words from '../../src/modules/timeline/web/words.es.json' with { type: 'json' };
import shell from '../../src/web/words.es.json' with { type: 'json' };
import { openBrowser, settled } from './browser.ts';
import { axe } from './checks.ts';
import { Keys } from './keyboard.ts';
import { isReadyForTheWay, unsentOn } from './offline.ts';
import type { Guest } from './people.ts';
import { aPair, arrives, daysAgo, entriesOf, filled, says } from './people.ts';
import { picture } from './screenshots.ts';

const visitor = openBrowser();

const theLine = (page: Page, text: string) => page.locator('.line-item').filter({ hasText: text });

const call = 'Llamar a la escuela';

/** A participant on the way, with their own page open and no network. */
async function onTheWay(name: string, phone = true): Promise<Guest> {
  const pair = await aPair(name, 'es');
  const { api } = pair.coach;
  const about = `/participants/${pair.someone.id}`;
  const dueOn = daysAgo(-2).slice(0, 10);
  await api.post(`${about}/steps`, { id: newId(), what: call, owner: 'participant', dueOn });
  await api.post(`${about}/signals`, { id: newId(), when: 'silence', ask: 'Un mensaje basta.' });
  const met = { id: newId(), happenedAt: daysAgo(1), place: 'home', said: 'Quiero terminar el curso.' };
  await api.post(`${about}/contacts`, met);
  const small = phone ? { phone, width: 360, height: 740 } : {};
  const guest = await arrives(visitor, pair, {
    ...small,
    language: 'es',
    offlineWorker: true,
    address: '/me',
  });
  await isReadyForTheWay(guest.page, ['write-words', 'entry-writing', 'another-day', 'waiting-room']);
  await guest.visit.context.setOffline(true);
  return guest;
}

const closeToast = (page: Page): Promise<void> =>
  page.locator('.toast').first().getByRole('button', { name: shell.close, exact: true }).tap();

async function isBackOnline({ page, visit }: Guest): Promise<void> {
  await visit.context.setOffline(false);
  await page.reload();
  await settled(page);
}

describe('one’s own page without a network', () => {
  it('keeps own words on the phone through a reload, shows them at the top of the line, and sends them once', async () => {
    const guest = await onTheWay('Mar');
    const { coach, someone, page, visit } = guest;
    await page.getByRole('button', { name: words.me.write.open }).tap();
    await page.getByLabel(words.me.write.said).fill('Volví a consumir');
    await expect.poll(() => unsentOn(page)).toBe(1);
    await page.reload();
    // Half-typed words are where they were left.
    const said = page.getByLabel(words.me.write.said);
    await expect.poll(() => said.inputValue()).toBe('Volví a consumir');
    await said.fill('Volví a consumir el sábado.');
    await page.getByText(words.me.write['return-to-use'], { exact: true }).tap();
    await page.getByRole('button', { name: words.me.write.save }).tap();
    await page.getByText(words.waits.kept).waitFor();
    await page.reload();
    const entry = theLine(page, 'Volví a consumir el sábado.');
    await entry.getByText(words.waits.here).waitFor();
    expect(await page.locator('.line-item').first().textContent()).toContain('Volví a consumir el sábado.');
    await picture(page, 'me.waits.es.360');
    await entry.evaluate((row) => row.scrollIntoView({ block: 'center' }));
    await axe(page, 'own page, words that wait');
    await isBackOnline(guest);
    const there = () => entriesOf(coach.api, someone.id, 'return-to-use');
    await expect.poll(there, { timeout: 40_000 }).toMatchObject([{ audience: 'just-us' }]);
    await expect.poll(() => entry.getByText(words.waits.here).count()).toBe(0);
    await page.reload();
    await settled(page);
    expect(await there()).toHaveLength(1);
    visit.forgive();
  });

  it('takes a step as done, and back from the phone before it went out', async () => {
    const guest = await onTheWay('Sol');
    const { coach, someone, page, visit } = guest;
    const step = page.getByRole('heading', { name: call, exact: true });
    await page.getByRole('button', { name: `Hecho: ${call}` }).tap();
    await page.getByText(words.waits.kept).waitFor();
    await page.reload();
    await theLine(page, call).getByText(words.waits.here).waitFor();
    await page.getByText(words.me.noStep).waitFor();
    await theLine(page, call).getByRole('button', { name: words.waits.remove }).tap();
    await step.waitFor();
    await page.getByRole('button', { name: `Hecho: ${call}` }).tap();
    await page.getByText(words.me.noStep).waitFor();
    await isBackOnline(guest);
    const done = async () => {
      const { entries } = await coach.api.get<{ entries: { kind: string; answers: { kind: string }[] }[] }>(
        `/participants/${someone.id}/line`,
      );
      return entries.find(({ kind }) => kind === 'next-step')?.answers.map(({ kind }) => kind);
    };
    await expect.poll(done, { timeout: 40_000 }).toEqual(['step-done']);
    visit.forgive();
  });

  it('puts a step off, switches a signal off, agrees and answers; all of it arrives', async () => {
    const guest = await onTheWay('Paz');
    const { coach, someone, page, visit } = guest;
    const day = daysAgo(-9).slice(0, 10);
    await page.getByRole('button', { name: `Otro día: ${call}` }).tap();
    await page.getByLabel(words.me.newDay).fill(day);
    await page.getByRole('button', { name: words.me.move }).tap();
    await page.locator('.my-step').getByText(words.waits.here).waitFor();
    await closeToast(page);
    const silence = filled(words.me.offLabel, { what: words.me.signal.silence });
    await page.getByRole('button', { name: silence }).tap();
    await page.locator('.my-signal').getByText(words.waits.here).waitFor();
    await closeToast(page);
    const met = theLine(page, 'Quiero terminar el curso.');
    await met.getByRole('button', { name: words.answer.coSign }).tap();
    await met.getByText(words.waits.here).waitFor();
    await closeToast(page);
    await met.locator('.line-toggle').tap();
    await met.getByRole('button', { name: words.answer.disagree }).tap();
    await page.getByLabel(words.answer.dissentWords).fill('No dije');
    await expect.poll(() => unsentOn(page)).toBe(4);
    await page.reload();
    await expect.poll(() => page.getByLabel(words.answer.dissentWords).inputValue()).toBe('No dije');
    await page.getByLabel(words.answer.dissentWords).fill('No dije el lunes.');
    await page.getByRole('button', { name: words.answer.send }).tap();
    await met.getByText('No dije el lunes.').waitFor();
    await axe(page, 'own page, deeds that wait');
    await picture(page, 'me.waits-deeds.es.360');
    await isBackOnline(guest);
    const kinds = async () => {
      const { entries } = await coach.api.get<{
        entries: { kind: string; data: Record<string, unknown>; answers: { kind: string }[] }[];
      }>(`/participants/${someone.id}/line`);
      return entries.map(({ kind, data, answers }) => [
        kind,
        data.dueOn ?? '',
        ...answers.map((one) => one.kind),
      ]);
    };
    await expect
      .poll(async () => (await kinds()).toSorted(), { timeout: 40_000 })
      .toEqual([
        ['contact', '', 'co-sign', 'dissent'],
        ['next-step', day],
      ]);
    visit.forgive();
  });

  it('is written on, and what waits is taken off the phone again, by keyboard alone', async () => {
    const guest = await onTheWay('Inés', false);
    const { page, visit } = guest;
    const keys = new Keys(page);
    await keys.press(page.getByRole('button', { name: words.me.write.open }));
    await keys.write(page.getByLabel(words.me.write.said), 'Hoy cociné.');
    await keys.press(page.getByRole('button', { name: words.me.write.save }));
    const entry = theLine(page, 'Hoy cociné.');
    await keys.press(entry.getByRole('button', { name: words.waits.remove }));
    await entry.waitFor({ state: 'detached' });
    await axe(page, 'own page, by keyboard and without a network');
    expect(await unsentOn(page)).toBe(1);
    visit.forgive();
  });

  it('tells other words once where another phone was first, with what was written here', async () => {
    const guest = await onTheWay('Luna');
    const { coach, someone, page, visit } = guest;
    await visit.context.setOffline(false);
    const first = { id: newId(), happenedAt: daysAgo(0), said: 'Hoy dormí.', audience: 'team', withIds: [] };
    await says(page, `/participants/${someone.id}/own-words`, first);
    await page.reload();
    const entry = theLine(page, 'Hoy dormí.');
    await entry.waitFor();
    await isReadyForTheWay(page, ['entry-writing', 'waiting-room']);
    await visit.context.setOffline(true);
    await entry.locator('.line-toggle').tap();
    await entry.getByRole('button', { name: words.me.reword.open }).tap();
    await page.getByLabel(words.me.reword.words).fill('Hoy dormí bien.');
    await page.getByRole('button', { name: words.me.reword.save }).tap();
    await theLine(page, 'Hoy dormí bien.').getByText(words.waits.here).waitFor();
    // As from another phone of theirs, which has a network.
    const theirs = { ...first, id: newId(), said: 'Hoy dormí ocho horas.', amends: first.id };
    await says(page, `/participants/${someone.id}/own-words`, theirs).catch(async () => {
      await visit.context.setOffline(false);
      await says(page, `/participants/${someone.id}/own-words`, theirs);
    });
    await isBackOnline(guest);
    await page.getByText(words.waits.refused).waitFor({ timeout: 40_000 });
    await page.getByText(filled(words.waits.yours, { words: 'Hoy dormí bien.' })).waitFor();
    await theLine(page, 'Hoy dormí ocho horas.').waitFor();
    await axe(page, 'own page, two phones, told');
    await picture(page, 'me.refused.es.360');
    await page.getByRole('button', { name: words.waits.seen }).tap();
    await page.reload();
    await settled(page);
    expect(await page.getByText(words.waits.refused).count()).toBe(0);
    expect(await entriesOf(coach.api, someone.id, 'own-words')).toMatchObject([{ id: theirs.id }]);
    visit.forgive();
  });
});
