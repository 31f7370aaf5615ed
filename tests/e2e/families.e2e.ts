import { expect, it } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import words from '../../src/modules/families/web/words.en.json' with { type: 'json' };
import spanish from '../../src/modules/families/web/words.es.json' with { type: 'json' };
import capital from '../../src/modules/recovery-capital/web/words.es.json' with { type: 'json' };
import { aCaller } from './api.ts';
import type { Visit } from './browser.ts';
import { openBrowser, settled } from './browser.ts';
import { axe, isSoundPage } from './checks.ts';
import { Keys } from './keyboard.ts';
import type { Guest } from './people.ts';
import { aColleague, aParticipant, arrives, comesIn, filled, programsOf, says, signsIn } from './people.ts';
import { picture } from './screenshots.ts';

const visitor = openBrowser();
const phone = { phone: true, width: 360 } as const;

const about = ({ someone }: Guest, path: string): string => `/participants/${someone.id}${path}`;

/** A milestone as the participant's own phone sends it. */
const reaches = (guest: Guest, title: string): Promise<void> =>
  says(guest.page, about(guest, '/plan/milestones'), {
    id: newId(),
    title,
    what: 'skill',
    onDate: '2026-11-02',
    audience: 'team',
  });

/** The participant asks somebody along on their phone, and reads the code to them. */
async function asksAlong({ page }: Guest, called: string): Promise<string> {
  await page.getByLabel(words.invite.who).fill(called);
  await page.getByRole('button', { name: words.invite.make }).tap();
  const told = page.locator('.notice', { hasText: filled(words.code.title, { name: called }) });
  return (await told.locator('strong').innerText()).trim();
}

/** Somebody else's phone, with the code they were handed. */
async function comesAlong(code: string): Promise<Visit> {
  const visit = await visitor(phone);
  await says(visit.page, '/sign-in/code', { code });
  await visit.page.goto('/');
  await settled(visit.page);
  return visit;
}

/** How the API answers this browser; nothing is thrown. */
const statusOf = async ({ page }: Visit, path: string): Promise<number> =>
  (await page.request.get(`/api${path}`)).status();

it('somebody close is asked along, reads what each sees, agrees, sees one milestone and no more, until the end', async () => {
  const guest = await comesIn(visitor, 'Maren', { ...phone, address: '/me/family' });
  await reaches(guest, 'Thirty mornings');
  await reaches(guest, 'Told nobody yet');
  await guest.page.reload();
  await settled(guest.page);
  await isSoundPage(guest.visit, 'a family nobody is in yet');
  await axe(guest.page, 'a family nobody is in yet');
  const code = await asksAlong(guest, 'Rosa');
  await axe(guest.page, 'a code to hand over');
  await picture(guest.page, 'family.code.en.360');

  const rosa = await comesAlong(code);
  await rosa.page.getByRole('heading', { name: filled(words.offer.title, { name: 'Maren' }) }).waitFor();
  await rosa.page.getByText(filled(words.offer.youSeeSays, { name: 'Maren' })).waitFor();
  await axe(rosa.page, 'an offer, read before it is agreed to');
  await picture(rosa.page, 'family.offer.en.360');
  expect(await statusOf(rosa, about(guest, '/shared'))).toBe(404);
  await rosa.page.getByRole('button', { name: words.offer.accept }).tap();
  await rosa.page.getByText(filled(words.shared.none, { name: 'Maren' })).waitFor();

  await guest.page.reload();
  await settled(guest.page);
  await guest.page.getByText(filled(words.show.more, { name: 'Rosa' })).tap();
  await guest.page.getByRole('button', { name: `${words.show.show}: Thirty mornings` }).tap();
  await guest.page.getByRole('button', { name: `${words.show.hide}: Thirty mornings` }).waitFor();
  await axe(guest.page, 'one milestone shown');
  await picture(guest.page, 'family.shown.en.360');
  await rosa.page.reload();
  await settled(rosa.page);
  await rosa.page.getByText('Thirty mornings').waitFor();
  expect(await rosa.page.getByText('Told nobody yet').count()).toBe(0);
  await axe(rosa.page, 'what is shown');
  await picture(rosa.page, 'family.home.en.360');

  // Whatever address of the record she knows, each is closed to her.
  for (const path of [
    '',
    '/line',
    '/plan',
    '/strengths',
    '/episodes',
    '/readers',
    '/opened',
    '/family',
    '/forms',
  ])
    expect([path, await statusOf(rosa, about(guest, path))]).toEqual([path, 403]);
  for (const path of ['/participants', '/today', '/staff', '/organization', '/audit'])
    expect([path, await statusOf(rosa, path)]).toEqual([path, 403]);

  await guest.page.goto('/me/opened');
  await settled(guest.page);
  await guest.page.getByText('Rosa, as family: what you chose to show.').waitFor();
  await guest.page.getByText(/^Rosa read what you show them\.$/).waitFor();
  await axe(guest.page, 'who can see something, and who did');

  await guest.page.goto('/me/family');
  await settled(guest.page);
  await guest.page.getByRole('button', { name: words.end.word }).tap();
  await guest.page.getByRole('button', { name: words.end.sure }).tap();
  await guest.page.getByRole('heading', { name: 'Rosa', exact: true }).waitFor({ state: 'detached' });
  expect(await statusOf(rosa, about(guest, '/shared'))).toBe(404);
  await rosa.page.reload();
  await settled(rosa.page);
  await rosa.page.getByText(words.home.none).waitFor();
  expect(await rosa.page.getByText('Thirty mornings').count()).toBe(0);
  rosa.forgive();
});

it('a family member writes a plan of their own by keyboard, in Spanish, and nobody else reads it', async () => {
  const guest = await comesIn(visitor, 'Luz', { ...phone, language: 'es', address: '/me/family' });
  const { page } = guest;
  await page.getByLabel(spanish.invite.who).fill('Rosa');
  await page.getByRole('button', { name: spanish.invite.make }).tap();
  const code = (await page.locator('.notice strong').innerText()).trim();
  const rosa = await visitor({ width: 360, language: 'es' });
  await says(rosa.page, '/sign-in/code', { code });
  await rosa.page.goto('/family/plan');
  await settled(rosa.page);
  await axe(rosa.page, 'a plan of one’s own, empty');
  const keys = new Keys(rosa.page);
  await keys.skipMenu();
  await keys.press(rosa.page.locator('summary', { hasText: spanish.own.add }).first());
  await keys.write(rosa.page.getByLabel(spanish.own.words).first(), 'Una noche tranquila');
  await keys.press(rosa.page.getByRole('button', { name: spanish.own.save }).first());
  await rosa.page.locator('.said', { hasText: 'Una noche tranquila' }).waitFor();
  await axe(rosa.page, 'a plan of one’s own');
  await picture(rosa.page, 'family.plan.es.360');
  const coachReads = await guest.coach.api.get<{ plans: unknown[] }>(about(guest, '/family-plans'));
  expect(coachReads.plans).toEqual([]);
  expect(JSON.stringify(await guest.coach.api.get(about(guest, '/line')))).not.toContain('noche tranquila');
});

it('a guardian whom a manager put on record accepts for the participant, under their own name', async () => {
  const coach = await aColleague('Sam, coach of Jamie', 'coach');
  const [program] = await programsOf(coach.api);
  const someone = await aParticipant(coach, 'Jamie', { programIds: [program?.id] });
  const manager = await aColleague('Morgan, who saw the paper', 'manager');
  const guest = await arrives(visitor, { coach: manager, someone }, phone);
  const id = newId();
  const suggestion = { id, what: 'Take the early bus', data: { part: 'goal' }, audience: 'team' };
  await coach.api.post(about(guest, '/plan/lines'), suggestion);
  const desk = await visitor({ width: 1280 });
  await signsIn(desk, manager, `/people/${guest.someone.id}/guardians`);
  await axe(desk.page, 'guardians on record, none');
  await desk.page.getByLabel(words.record.called).fill('Elena');
  await desk.page.getByLabel(words.record.paper).selectOption('court-order');
  for (const [label, day] of [
    [words.record.seenOn, '2026-11-01'],
    [words.record.fromOn, '2026-01-01'],
    [words.record.untilOn, '2099-12-31'],
  ] as const)
    await desk.page.getByLabel(label, { exact: true }).fill(day);
  await desk.page.getByRole('button', { name: words.record.save }).click();
  const code = (await desk.page.locator('.notice strong').first().innerText()).trim();
  await axe(desk.page, 'a guardian on record');
  await picture(desk.page, 'family.guardians.en.1280');

  const elena = await comesAlong(code);
  await elena.page.getByRole('link', { name: words.decide.open }).tap();
  await elena.page.getByRole('button', { name: `${words.decide.yes}: Take the early bus` }).tap();
  await elena.page.getByText(filled(words.decide.by, { name: words.decide.you })).waitFor();
  await axe(elena.page, 'what a guardian sees');
  await picture(elena.page, 'family.guardian.en.360');
  for (const path of ['', '/line', '/plan', '/shared', '/strengths', '/opened'])
    expect([path, await statusOf(elena, about(guest, path))]).toEqual([path, 403]);

  await guest.page.goto('/me/plan');
  await settled(guest.page);
  await guest.page.getByText(/^Elena said yes, as guardian\./).waitFor();
  await guest.page.goto('/me/opened');
  await settled(guest.page);
  await guest.page.getByText(/^Elena, as a guardian: your plan, from/).waitFor();
});

it('a family member with another’s ids, or with none, is told nothing', async () => {
  const guest = await comesIn(visitor, 'Noor', { ...phone, address: '/me/family' });
  const other = await comesIn(visitor, 'Sol', { ...phone, address: '/me/family' });
  const rosa = await comesAlong(await asksAlong(guest, 'Rosa'));
  await rosa.page.getByRole('button', { name: words.offer.accept }).tap();
  await rosa.page.getByText(filled(words.shared.none, { name: 'Noor' })).waitFor();
  for (const path of ['', '/shared', '/plan', '/plan/as-guardian', '/line', '/family'])
    expect([path, await statusOf(rosa, about(other, path))]).toEqual([path, 404]);
  const stranger = aCaller(new URL(rosa.page.url()).origin);
  await expect(stranger.get(about(guest, '/shared'))).rejects.toThrow();
  rosa.forgive();
});

it('a family member marks eight areas on her own phone, the participant sees it as her voice, and two taps end it', async () => {
  const guest = await comesIn(visitor, 'Nilo', { ...phone, language: 'es', address: '/me/family' });
  const { page } = guest;
  await page.getByLabel(spanish.invite.who).fill('Rosa');
  await page.getByRole('button', { name: spanish.invite.make }).tap();
  const code = (await page.locator('.notice strong').innerText()).trim();
  const rosa = await visitor({ ...phone, language: 'es' });
  await says(rosa.page, '/sign-in/code', { code });
  await rosa.page.goto('/family');
  await settled(rosa.page);
  await rosa.page.getByRole('button', { name: spanish.offer.accept }).tap();
  await rosa.page.getByText(filled(spanish.shared.none, { name: 'Nilo' })).waitFor();
  expect(await rosa.page.getByRole('link', { name: spanish.voice.mark }).count()).toBe(0);

  await page.reload();
  await settled(page);
  await page.getByLabel(filled(spanish.voice.ask, { name: 'Rosa' })).tap();
  await page.getByText(filled(spanish.voice.as, { name: 'Rosa' })).waitFor();
  await isSoundPage(guest.visit, 'asking to hear somebody');
  await axe(page, 'asking to hear somebody');
  await picture(page, 'family.asked.es.360');

  await rosa.page.reload();
  await settled(rosa.page);
  await rosa.page.getByRole('link', { name: spanish.voice.mark }).tap();
  await rosa.page
    .getByRole('heading', { name: filled(capital.marks.title, { name: 'Nilo' }), level: 1 })
    .waitFor();
  await rosa.page.locator('summary', { hasText: capital.domain.D3 }).tap();
  await rosa.page.locator('details[open] .choice').filter({ hasText: 'Bastante' }).first().tap();
  await isSoundPage(rosa, 'eight areas, as somebody close sees them');
  await axe(rosa.page, 'eight areas, as somebody close sees them');
  await picture(rosa.page, 'family.marks.es.360');
  await rosa.page.getByRole('button', { name: capital.marks.save, exact: true }).tap();
  await rosa.page.getByRole('heading', { name: capital.marks.before }).waitFor();

  const hers = filled(capital.voice.ownAccount, { voice: capital.voice.family, who: 'Rosa' });
  await page.goto('/me/strengths');
  await settled(page);
  await page.getByRole('tab', { name: new RegExp(capital.domain.D3) }).click();
  await page.locator('.domain-place').getByText(hers).waitFor();
  await axe(page, 'a voice with an account of its own');
  await picture(page, 'strengths.family-marked.es.360');
  await page.getByRole('link', { name: capital.voices.seeFamily }).tap();
  await page.getByLabel(filled(spanish.voice.ask, { name: 'Rosa' })).tap();
  await page.getByText(filled(spanish.voice.as, { name: 'Rosa' })).waitFor({ state: 'detached' });
  const seen = await guest.coach.api.get<{ readings: unknown[]; voices: unknown[] }>(
    about(guest, '/strengths'),
  );
  expect(seen).toMatchObject({ readings: [], voices: [] });
});
