import { expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import night from '../../src/modules/check-ins/web/words.en.json' with { type: 'json' };
import words from '../../src/modules/families/web/words.en.json' with { type: 'json' };
import shell from '../../src/web/words.en.json' with { type: 'json' };
import { openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import { aColleague, aParticipant, comesIn, filled, programsOf, says, signsIn } from './people.ts';
import { shoot, speak } from './screenshots.ts';

const visitor = openBrowser();

it('a parent answers by keyboard what waits in the plan, and takes no one’s words', async () => {
  const coach = await aColleague('Sam, coach of Kit', 'coach');
  const manager = await aColleague('Morgan, who saw the certificate', 'manager');
  const [program] = await programsOf(coach.api);
  const someone = await aParticipant(coach, 'Kit', { programIds: [program?.id], birthOn: '2010-05-01' });
  for (const [part, what, why] of [
    ['coping', 'Homework at the library', 'It is quiet there.'],
    ['goal', 'Stay at home in the evening', ''],
  ])
    await coach.api.post(`/participants/${someone.id}/plan/lines`, {
      id: newId(),
      ...{ what, why, data: { part }, audience: 'team' },
    });
  const { code } = await manager.api.post<{ code: string }>(`/participants/${someone.id}/guardians`, {
    id: newId(),
    ...{ called: 'Carol', basis: 'minor', state: 'NY', paper: 'birth-certificate' },
    ...{ seenOn: '2026-01-05', fromOn: '2026-01-05', untilOn: '2028-04-30' },
  });
  const { page, ...visit } = await visitor({ width: 1280 });
  await says(page, '/sign-in/code', { code });
  await page.goto('/family');
  await settled(page);
  const keys = new Keys(page);
  await keys.skipMenu();
  await keys.press(page.getByRole('link', { name: words.decide.open }));
  await page
    .getByRole('heading', { name: filled(words.decide.titleOf, { name: 'Kit' }), level: 1 })
    .waitFor();
  await settled(page);
  await isSoundPage({ page, ...visit }, 'what waits for a guardian');
  await shoot(page, 'guardian.waiting', async (where) => void (await axe(page, where)));
  await speak(page, 'en');
  await keys.press(page.getByRole('button', { name: `${words.decide.yes}: Homework at the library` }));
  await page.getByText(filled(words.decide.by, { name: words.decide.you })).waitFor();
  await keys.press(page.getByRole('button', { name: `${words.decide.no}: Stay at home in the evening` }));
  await page.getByText(words.decide.declined).waitFor();
  await shoot(page, 'guardian.answered', async (where) => void (await axe(page, where)));
});

it('who reads at night answers and hands over by keyboard, and takes either back right after', async () => {
  const guest = await comesIn(visitor, 'Ines', { phone: true, width: 390, address: '/me' });
  const at = `/participants/${guest.someone.id}`;
  await says(guest.page, `${at}/messages`, {
    id: newId(),
    ...{ happenedAt: new Date().toISOString(), said: 'Is the bus running?', audience: 'team' },
  });
  const desk = await visitor({ width: 1280 });
  const { page } = desk;
  await signsIn(desk, guest.coach, `/people/${guest.someone.id}/night`);
  await page.getByText('Is the bus running?').waitFor();
  await settled(page);
  await isSoundPage(desk, 'what was said outside the hours');
  const keys = new Keys(page);
  await keys.skipMenu();
  await keys.write(page.getByLabel(night.night.answer), 'Until midnight.');
  await keys.press(page.getByRole('button', { name: night.night.send, exact: true }));
  await page.locator('.said', { hasText: 'Until midnight.' }).waitFor();
  await shoot(page, 'night.answered', async (where) => void (await axe(page, where)));
  await page.setViewportSize({ width: 1280, height: 900 });
  await speak(page, 'en');
  await keys.write(page.getByLabel(night.night.answer), 'Until one.');
  await keys.press(page.getByRole('button', { name: night.night.send, exact: true }));
  await page.locator('.said', { hasText: 'Until one.' }).waitFor();
  await keys.press(page.getByRole('button', { name: shell.undo }).last());
  await page.locator('.said', { hasText: 'Until one.' }).waitFor({ state: 'detached' });
  await page.getByText(night.night.tookBack).waitFor();
  await keys.choose(page.getByLabel(filled(night.night.reached, { name: 'Ines' })));
  await keys.write(page.getByLabel(night.night.done), 'We wrote. All is well.');
  await keys.press(page.getByRole('button', { name: night.night.save, exact: true }));
  await page.locator('.said', { hasText: 'We wrote. All is well.' }).waitFor();
  await keys.press(page.getByRole('button', { name: shell.undo }).last());
  await page.locator('.said', { hasText: 'We wrote. All is well.' }).waitFor({ state: 'detached' });
  const line = await guest.coach.api.get<{ entries: { words: object }[] }>(
    `${at}/line?kinds=message,night-note`,
  );
  expect(line.entries.map((entry) => entry.words)).toEqual([
    { said: 'Until midnight.' },
    { said: 'Is the bus running?' },
  ]);
});
