import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { addDays, dayIn } from '../../src/lib/dates.ts';
import { newId } from '../../src/lib/ids.ts';
import words from '../../src/modules/consents/web/words.en.json' with { type: 'json' };
import spanish from '../../src/modules/consents/web/words.es.json' with { type: 'json' };
import { english } from '../../src/modules/consents/wording/english.ts';
import { spanish as spanishWording } from '../../src/modules/consents/wording/spanish.ts';
import type { Language, Visit, VisitOptions } from './browser.ts';
import { becomes, openBrowser, settled } from './browser.ts';
import { axe, isSoundPage, noSidewaysScroll } from './checks.ts';
import { aCountingProxy } from './counting-proxy.ts';
import { Hand } from './hand.ts';
import { Keys } from './keyboard.ts';
import type { Arrival, Guest } from './people.ts';
import {
  aColleague,
  aLogin,
  aPair,
  aParticipant,
  arrives,
  daysAgo,
  filled,
  password,
  persona,
  says,
  signsIn,
} from './people.ts';
import { picture, shoot, speak } from './screenshots.ts';

const visitor = openBrowser();
const onPhone = { phone: true, width: 390 } as const;

/** By the calendar of the invented program's place. */
const lastDay = (): string => addDays(dayIn('America/New_York', new Date()), 30);

interface Outsider {
  id: string;
  name: string;
  visit: Visit;
  page: Page;
}

/** Somebody outside with an account of their own, signed in at a desk, whom no other story knows. */
async function anOutsider(name: string, options: VisitOptions = {}): Promise<Outsider> {
  const officer = await persona('privacy-officer');
  const id = newId();
  const partner = { id, name, from: 'Elm Street Clinic', kind: 'clinician', languages: ['en'] };
  await officer.post('/partners', partner);
  const { code } = await officer.post<{ code: string }>(`/partners/${id}/invitation`);
  const visit = await visitor({ language: 'en', ...options });
  await says(visit.page, '/sign-in/invitation', { code, login: aLogin(), password });
  return { id, name, visit, page: visit.page };
}

/** Of age by what the record says: whoever is not does not sign alone. */
async function comesIn(
  name: string,
  arrival: Arrival,
  born: { birthOn?: string } = { birthOn: '1990-04-05' },
): Promise<Guest> {
  const coach = await aColleague(`Sam, coach of ${name}`, 'coach');
  const more = { languages: [arrival.language ?? 'en'], ...born };
  const someone = await aParticipant(coach, name, more);
  return arrives(visitor, { coach, someone }, arrival);
}

/** Looks at a page in both languages and at both widths, and leaves it as it was. */
async function looks(page: Page, name: string, language: Language): Promise<void> {
  const size = page.viewportSize();
  await shoot(page, name, async (where) => void (await axe(page, where)));
  if (size) await page.setViewportSize(size);
  await speak(page, language);
}

async function opens(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** Something that was said when they met, which is not just between two. */
const meets = ({ coach, someone }: Guest, said: string): Promise<unknown> =>
  coach.api.post(`/participants/${someone.id}/contacts`, {
    id: newId(),
    happenedAt: daysAgo(2),
    place: 'center',
    said,
    audience: 'team',
  });

type Said = typeof words;

const onward = (page: Page, said: Said) =>
  page.getByRole('button', { name: said.share.next, exact: true }).tap();

/** Signs what may be read of their meetings, from the page on which they see what they share. */
async function sharesNotes({ page }: Guest, { name }: Outsider, said: Said, note: string): Promise<void> {
  await page.getByRole('link', { name: said.own.add }).tap();
  await page.getByText(name, { exact: true }).tap();
  await onward(page, said);
  await page.getByRole('heading', { name: filled(said.share.what.ask, { who: name }) }).waitFor();
  expect(await page.locator('input:checked').count(), 'nothing is chosen for anybody').toBe(0);
  await page.getByText(note, { exact: true }).tap();
  await axe(page, 'what may be seen');
  await picture(page, `sharing.what.${said === words ? 'en' : 'es'}.390`);
  await onward(page, said);
  await page.locator('input[value="treatment"] + .choice-face').tap();
  await onward(page, said);
  await page.getByText(said.share.until.date, { exact: true }).tap();
  await page.getByLabel(said.share.until.day).fill(lastDay());
  await onward(page, said);
  await page.locator('.consent-text').getByText(name).waitFor();
  await axe(page, 'the whole text');
  await picture(page, `sharing.text.${said === words ? 'en' : 'es'}.390`);
  await onward(page, said);
  await page.getByText(said.share.sign.typed, { exact: true }).tap();
  await page.getByLabel(said.share.sign.name).fill('Maren Asher');
  await axe(page, 'the signature');
  await page.getByRole('button', { name: said.share.sign.do }).tap();
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

describe('somebody whose birth date nobody here knows', () => {
  it('says that they are of age, and the text they sign says so', async () => {
    const lee = await anOutsider('Dr. Amrit');
    const { page, visit } = await comesIn(
      'Merle',
      { ...onPhone, language: 'en', address: '/me/sharing/new' },
      {},
    );
    await page.getByText(lee.name, { exact: true }).tap();
    await onward(page, words);
    await page.getByText(capital(english.informationOf.plan), { exact: true }).tap();
    await onward(page, words);
    await page.locator('input[value="treatment"] + .choice-face').tap();
    await onward(page, words);
    await page.getByText(words.share.until.date, { exact: true }).tap();
    await page.getByLabel(words.share.until.day).fill(lastDay());
    await onward(page, words);
    await page.getByText(words.share.age.lead).waitFor();
    await axe(page, 'of age or not');
    await isSoundPage(visit, 'of age or not');
    await picture(page, 'sharing.age.en.390');
    await page.getByRole('button', { name: words.share.age.yes }).tap();
    await page.locator('.consent-text').getByText(english.ofAge).waitFor();
    await onward(page, words);
    await page.getByText(words.share.sign.typed, { exact: true }).tap();
    await page.getByLabel(words.share.sign.name).fill('Merle Asher');
    await page.getByRole('button', { name: words.share.sign.do }).tap();
    await page.getByRole('heading', { name: lee.name, exact: true }).waitFor();
  });
});

describe('a participant who shares something with somebody outside', () => {
  it('signs on a phone, in Spanish; the other reads it, and loses it with two taps, without loading anything', async () => {
    const lee = await anOutsider('Dr. Lee');
    const guest = await comesIn('Maren', { ...onPhone, language: 'es', address: '/me/sharing' });
    await meets(guest, 'I slept through the night.');
    await opens(lee.page, '/shared');
    await lee.page.getByText(words.room.none).waitFor();
    await looks(lee.page, 'sharing.room-empty', 'en');

    await opens(guest.page, '/me/sharing');
    await guest.page.getByText(spanish.own.none).waitFor();
    await picture(guest.page, 'sharing.empty.es.390');
    await sharesNotes(guest, lee, spanish, capital(spanishWording.informationOf.note));
    await isSoundPage(guest.visit, 'what somebody shares');
    await looks(guest.page, 'sharing.own', 'es');

    // The list was open all the while: what is new on it needs no reload either.
    await lee.page.getByRole('link', { name: /Maren/ }).first().click();
    await lee.page.getByText('I slept through the night.').waitFor();
    await settled(lee.page);
    await isSoundPage(lee.visit, 'what is shared');
    await looks(lee.page, 'sharing.record', 'en');

    await guest.page.setViewportSize({ width: 390, height: 844 });
    await opens(guest.page, '/me/sharing');
    const hand = new Hand(guest.page);
    await hand.tap(guest.page.getByRole('button', { name: filled(spanish.stop.label, { who: 'Dr. Lee' }) }));
    await picture(guest.page, 'sharing.stop.es.390');
    await hand.tap(guest.page.getByRole('button', { name: spanish.stop.sure }));
    const pressedAt = performance.now();
    await lee.page.getByRole('heading', { name: words.room.gone }).waitFor();
    console.log(
      `  gone from the other screen ${Math.round(performance.now() - pressedAt)} ms after the second tap`,
    );
    expect(hand.effort().taps).toBe(2);
    expect(await lee.page.getByText('I slept through the night.').count()).toBe(0);
    await axe(lee.page, 'no longer shared');
    await picture(lee.page, 'sharing.gone.en.1280');
    lee.visit.forgive();
    const again = await lee.page.request.get(`/api/shared/${guest.someone.id}`);
    expect(again.status()).toBe(404);
    await guest.page.getByText(spanish.own.none).waitFor();
    await isSoundPage(guest.visit, 'what somebody no longer shares');
  });

  it('reads afterwards in a letter what was shown, to whom and why', async () => {
    const lee = await anOutsider('Dr. Moss');
    const guest = await comesIn('Maren', { ...onPhone, language: 'en', address: '/me/sharing' });
    await meets(guest, 'We talked about mornings.');
    await sharesNotes(guest, lee, words, capital(english.informationOf.note));
    await opens(lee.page, `/shared/${guest.someone.id}`);
    await lee.page.getByText('We talked about mornings.').waitFor();
    await guest.page.getByRole('link', { name: words.letters.open }).tap();
    await guest.page
      .getByText(new RegExp(`Dr\\. Moss \\(Elm Street Clinic\\) ${english.informationOf.note}`))
      .waitFor();
    await isSoundPage(guest.visit, 'the letter');
    await looks(guest.page, 'sharing.letter', 'en');
    await guest.page.emulateMedia({ media: 'print' });
    await picture(guest.page, 'sharing.letter.print');
  });

  it('is told without a network that nothing has stopped, and stops once there is one', async () => {
    const lee = await anOutsider('Dr. Hale');
    const guest = await comesIn('Maren', { ...onPhone, language: 'en', address: '/me/sharing' });
    await meets(guest, 'A long walk.');
    await sharesNotes(guest, lee, words, capital(english.informationOf.note));
    await opens(lee.page, `/shared/${guest.someone.id}`);
    await lee.page.getByText('A long walk.').waitFor();
    await guest.visit.context.setOffline(true);
    await guest.page.getByRole('button', { name: filled(words.stop.label, { who: 'Dr. Hale' }) }).tap();
    await guest.page.getByRole('button', { name: words.stop.sure }).tap();
    await guest.page.getByText(words.stop.notYet).waitFor();
    await axe(guest.page, 'not stopped yet');
    await picture(guest.page, 'sharing.not-yet.en.390');
    expect(await lee.page.getByText('A long walk.').count()).toBe(1);
    await guest.visit.context.setOffline(false);
    await lee.page.getByRole('heading', { name: words.room.gone }).waitFor();
    await guest.page.getByText(words.own.none).waitFor();
    guest.visit.forgive();
    lee.visit.forgive();
  });

  it('leaves the other’s screen as soon as their connection is lost', async () => {
    const line = await aCountingProxy(inject('invented').url);
    const lee = await anOutsider('Dr. Brook', { at: { url: line.url, links: [] } });
    const guest = await comesIn('Maren', { ...onPhone, language: 'en', address: '/me/sharing' });
    await meets(guest, 'A quiet Sunday.');
    await sharesNotes(guest, lee, words, capital(english.informationOf.note));
    await opens(lee.page, `/shared/${guest.someone.id}`);
    await lee.page.getByText('A quiet Sunday.').waitFor();
    await line.close();
    await lee.page.getByText(words.room.lost).waitFor();
    expect(await lee.page.getByText('A quiet Sunday.').count()).toBe(0);
    await axe(lee.page, 'a room without a network');
    await picture(lee.page, 'sharing.lost.en.1280');
    lee.visit.forgive();
  });

  it('shares and takes a part back by keyboard alone; the rest ends when what was agreed has happened', async () => {
    const lee = await anOutsider('Dr. Finch');
    const guest = await comesIn('Maren', { width: 1280, language: 'en', address: '/me/sharing' });
    const keys = new Keys(guest.page);
    const { page } = guest;
    const next = async () => keys.press(page.getByRole('button', { name: words.share.next, exact: true }));
    await keys.press(page.getByRole('link', { name: words.own.add }));
    await keys.choose(page.getByLabel(/^Dr\. Finch/).last());
    await next();
    await keys.press(page.getByRole('button', { name: words.share.next, exact: true }));
    await page.locator('.field-error, .error-list').first().waitFor();
    await keys.tick(page.locator('input[value="plan"]'));
    await keys.tick(page.locator('input[value="note"]'));
    await next();
    await keys.tick(page.locator('input[value="treatment"]'));
    await next();
    await keys.choose(page.locator('input[value="event"]'));
    await keys.write(page.getByLabel(words.share.until.what), 'My care there ends.');
    await next();
    await page.locator('.consent-text').getByText('My care there ends.').waitFor();
    await next();
    await keys.choose(page.locator('input[value="typed"]'));
    await keys.write(page.getByLabel(words.share.sign.name), 'Maren Asher');
    await keys.press(page.getByRole('button', { name: words.share.sign.do }));
    await page.getByRole('heading', { name: lee.name, exact: true }).waitFor();
    await keys.press(page.locator('summary', { hasText: words.stop.part }));
    const stopPlan = filled(words.stop.partWhat, { what: english.informationOf.plan });
    await keys.press(page.getByRole('button', { name: stopPlan }));
    await keys.press(page.getByRole('button', { name: words.stop.sure }));
    const rest = filled(words.own.sees, { who: lee.name, what: english.informationOf.note });
    await page.getByText(rest).waitFor();
    guest.visit.forgive();

    const desk = await visitor({ language: 'en' });
    await signsIn(desk, guest.coach, `/people/${guest.someone.id}`);
    await desk.page.getByText(new RegExp(`^Dr\\. Finch can see: ${words.what.note}`)).waitFor();
    await desk.page.getByRole('link', { name: words.section.open }).click();
    await desk.page.locator('summary', { hasText: words.paper.happened }).click();
    await settled(desk.page);
    await axe(desk.page, 'what ends it has happened');
    await picture(desk.page, 'sharing.happened.en.1280');
    await desk.page.getByRole('button', { name: words.paper.happenedNow }).click();
    await desk.page.getByText(words.section.none).waitFor();
    await opens(page, '/me/sharing');
    await page.getByText(words.own.none).waitFor();
    await keys.press(page.locator('summary', { hasText: filled(words.ended.title_one, { count: '1' }) }));
    await page.getByText(/This had happened: My care there ends\./).waitFor();
    await picture(page, 'sharing.ended.en.1280');
  });

  it('signs with a drawn name, after reading it again in another language, and finds the pages within the narrowest screen', async () => {
    const lee = await anOutsider('Dra. Leonor Villavicencio');
    const guest = await comesIn('Maren', {
      phone: true,
      width: 320,
      language: 'es',
      address: '/me/sharing',
    });
    const { page } = guest;
    await page.getByRole('link', { name: spanish.own.add }).tap();
    await page.getByText(lee.name, { exact: true }).tap();
    const next = () => onward(page, spanish);
    await noSidewaysScroll(page, 'with whom, 320 px');
    await next();
    await page.locator('input[value="employment"] + .choice-face').tap();
    await noSidewaysScroll(page, 'what, 320 px');
    await next();
    await page.locator('input[value="employment"] + .choice-face').tap();
    await noSidewaysScroll(page, 'what for, 320 px');
    await next();
    await page.getByText(spanish.share.until.date, { exact: true }).tap();
    await page.getByLabel(spanish.share.until.day).fill(lastDay());
    await noSidewaysScroll(page, 'until when, 320 px');
    await next();
    await noSidewaysScroll(page, 'the whole text, 320 px');
    await page.getByRole('button', { name: spanish.share.read.aloud }).tap();
    await page.getByRole('button', { name: spanish.share.read.quiet }).tap();
    await page.getByRole('button', { name: spanish.share.read.aloud }).waitFor();
    await next();
    await speak(page, 'en');
    await page.getByRole('heading', { name: words.share.read.title }).waitFor();
    await speak(page, 'es');
    await next();
    await page.getByText(spanish.share.sign.drawn, { exact: true }).tap();
    const sign = page.getByRole('button', { name: spanish.share.sign.do });
    await sign.tap();
    await page.getByText(spanish.share.missing.drawing).first().waitFor();
    const canvas = page.locator('.sign-canvas');
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    if (!box) throw new Error('There is no place to draw.');
    await page.mouse.move(box.x + 30, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 70, { steps: 5 });
    await page.mouse.up();
    await picture(page, 'sharing.drawn.es.320');
    await noSidewaysScroll(page, 'the signature, 320 px');
    await sign.tap();
    await page.getByRole('heading', { name: lee.name, exact: true }).waitFor();
    await page.locator('summary', { hasText: spanish.own.text }).tap();
    await page.getByAltText(spanish.own.hand).waitFor();
    await picture(page, 'sharing.signed.es.320');
    await isSoundPage(guest.visit, 'what somebody shares, 320 px');
  });
});

/** The smallest picture there is. */
const scan = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

describe('a participant of whom nobody knows that they are of age', () => {
  it('is told before signing what may be missing, and shares nothing', async () => {
    const lee = await anOutsider('Dr. Vale');
    const pair = await aPair('Noa', 'es');
    const { page, visit } = await arrives(visitor, pair, {
      ...onPhone,
      language: 'es',
      address: '/me/sharing/new',
    });
    await page.getByText(lee.name, { exact: true }).tap();
    for (const answer of ['note', 'treatment']) {
      await onward(page, spanish);
      await page.locator(`input[value="${answer}"] + .choice-face`).tap();
    }
    await onward(page, spanish);
    await page.getByText(spanish.share.until.date, { exact: true }).tap();
    await page.getByLabel(spanish.share.until.day).fill(lastDay());
    await onward(page, spanish);
    await page.getByText(spanish.share.age.lead).waitFor();
    expect(await page.getByRole('button', { name: spanish.share.next, exact: true }).count()).toBe(0);
    await page.getByRole('link', { name: spanish.share.age.no }).waitFor();
    await isSoundPage(visit, 'what cannot be signed alone');
    await axe(page, 'what cannot be signed alone');
    await picture(page, 'sharing.not-alone.es.390');
  });
});

describe('a paper somebody signed', () => {
  it('is told all that it lacks at once, is recorded with its scan, and is taken back in writing', async () => {
    const lee = await anOutsider('Dr. Quist');
    const guest = await comesIn('Maren', { ...onPhone, language: 'en' });
    const visit = await visitor({ language: 'en' });
    await becomes(visit, 'privacy-officer', `/people/${guest.someone.id}/sharing`);
    const { page } = visit;
    await page.getByRole('link', { name: words.paper.record }).click();
    await page.getByLabel(words.paper.kind).selectOption('recipient');
    await page.getByLabel(words.paper.language).selectOption('en');
    await page.getByLabel(words.paper.described).fill('Her plan.');
    await page.getByText(words.paper.endsBy.none, { exact: true }).click();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'paper.png', mimeType: 'image/png', buffer: scan });
    await page.getByRole('button', { name: words.paper.keep }).click();
    for (const element of [
      'information',
      'recipient',
      'purpose',
      'right-to-revoke',
      'expiry',
      'signature',
    ] as const)
      await page.getByText(words.element[element], { exact: false }).first().waitFor();
    visit.forgive();
    await looks(page, 'sharing.paper', 'en');
    await page.locator('input[name="information"][value="plan"] + .choice-face').click();
    await page.locator('input[name="purposes"][value="treatment"] + .choice-face').click();
    await page.locator('input[name="statements"][value="right-to-revoke"] + .choice-face').click();
    await page.locator(`input[name="recipients"][value="${lee.id}"] + .choice-face`).click();
    await page.getByText(words.paper.endsBy.date, { exact: true }).click();
    await page.locator('input[name="on"]').fill(lastDay());
    await page.locator('input[name="participant.name"]').fill('Maren Asher');
    await page.locator('input[name="participant.on"]').fill(addDays(lastDay(), -31));
    await page.getByRole('button', { name: words.paper.keep }).click();
    await page.getByText(new RegExp(`Dr\\. Quist can see: ${words.what.plan}`)).waitFor();
    await settled(page);
    await isSoundPage(visit, 'a paper on record');
    await looks(page, 'sharing.papers', 'en');
    await opens(guest.page, '/me/sharing');
    await guest.page.getByRole('heading', { name: lee.name, exact: true }).waitFor();
    await page.locator('summary', { hasText: words.paper.takeBack }).click();
    await page.locator('input[name="receivedOn"]').fill(addDays(lastDay(), -30));
    await page.getByRole('button', { name: words.paper.takeBackNow }).click();
    await page.getByText(words.section.none).waitFor();
    await opens(guest.page, '/me/sharing');
    await guest.page.getByText(words.own.none).waitFor();
  });
});

describe('the list of partners', () => {
  it('takes in somebody outside, hands over a link, and ends an account with all that is open on its screen', async () => {
    const visit = await visitor({ language: 'en' });
    await becomes(visit, 'privacy-officer', '/partners/new');
    const { page } = visit;
    const name = `Ms. Ray ${aLogin()}`;
    await page.getByLabel(words.partners.name).fill(name);
    await page.getByLabel(words.partners.from).fill('County probation');
    await page.getByLabel(words.partners.kind).selectOption('probation');
    await page.getByRole('button', { name: words.partners.add }).click();
    const link = await page.locator('.one-link').innerText();
    await settled(page);
    await axe(page, 'a partner just added');
    await picture(page, 'sharing.partner-added.en.1280');
    const outside = await visitor({ language: 'en' });
    const code = new URL(link).searchParams.get('code');
    await says(outside.page, '/sign-in/invitation', { code, login: aLogin(), password });
    await opens(outside.page, '/');
    await outside.page.getByText(words.room.none).waitFor();
    await page.getByRole('link', { name: words.partners.done }).click();
    await page.getByRole('button', { name: `${words.partners.end}: ${name}` }).click();
    await page.getByRole('button', { name: words.partners.endNow }).click();
    await page
      .getByRole('row', { name: new RegExp(name) })
      .getByText(words.partners.is.ended)
      .waitFor();
    await outside.page.getByText(words.room.none).waitFor({ state: 'detached' });
    outside.forgive();
    await settled(page);
    await isSoundPage(visit, 'partners');
  });
});
