import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import type { Caller } from './api.ts';
import { aCaller, asPersona } from './api.ts';
import type { Language, Visit, VisitOptions, Visitor } from './browser.ts';
import { settled } from './browser.ts';

/** What every account made for a story signs in with. */
export const password = 'quiet river stones';

export interface Colleague {
  id: string;
  name: string;
  login: string;
  /** At the API. */
  api: Caller;
}

export interface Someone {
  id: string;
  /** 'Nell A.', as staff read it. */
  chosenName: string;
}

const dayInMs = 86_400_000;
/** An ISO instant so many days ago. */
export const daysAgo = (days: number): string => new Date(Date.now() - days * dayInMs).toISOString();

/** A persona of the invented program at the API. */
export const persona = (role: string): Promise<Caller> =>
  asPersona(inject('invented').links.find((link) => link.role === role));

let made = 0;

/** A sign-in name nobody else of this run has. */
export const aLogin = (): string => `journey-${Date.now().toString(36)}-${made++}`;

interface Organization {
  programs: { id: string; name: string }[];
}

export async function programsOf(api: Caller): Promise<Organization['programs']> {
  return (await api.get<Organization>('/organization')).programs;
}

/** A sentence as the page fills it. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

/** The code of an invitation to a colleague who was just added. */
export async function anInvitation(
  name: string,
  roles: readonly string[],
): Promise<{ id: string; code: string }> {
  const admin = await persona('admin');
  const [first] = await programsOf(admin);
  const { id } = await admin.post<{ id: string }>('/staff', {
    name,
    roles,
    languages: ['en'],
    programIds: first ? [first.id] : [],
  });
  const { code } = await admin.post<{ code: string }>(`/accounts/${id}/invitation`);
  return { id, code };
}

/** A new colleague in the invented program, signed in, whom no other story knows. */
export async function aColleague(name: string, ...roles: readonly string[]): Promise<Colleague> {
  const { id, code } = await anInvitation(name, roles);
  const api = aCaller(inject('invented').url);
  const login = aLogin();
  await api.post('/sign-in/invitation', { code, login, password });
  return { id, name, login, api };
}

/** Says something to the API from this visitor's own browser, with its cookies, whatever page is open there. */
export async function says(page: Page, path: string, body: object = {}): Promise<void> {
  const reply = await page.request.post(`/api${path}`, { data: body });
  if (!reply.ok()) throw new Error(`${path} was answered with ${reply.status()}: ${await reply.text()}`);
}

/** Opens a page and waits until everything on it is there. */
async function lands(page: Page, address: string | undefined): Promise<void> {
  if (address === undefined) return;
  await page.goto(address);
  await settled(page);
}

/** Signs this visitor's browser in as a colleague, past the form, which has a story of its own. */
export async function signsIn({ page }: Visit, { login }: Colleague, address?: string): Promise<void> {
  await says(page, '/sign-in', { login, password });
  await lands(page, address);
}

/** A participant on this colleague's caseload, who may be texted. */
export async function aParticipant(
  coach: Colleague,
  chosenName: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Someone> {
  const id = newId();
  await coach.api.post('/participants', {
    id,
    chosenName,
    familyName: 'Asher',
    pronouns: 'they/them',
    languages: ['en'],
    phone: '+1 315 555 0142',
    reach: { ways: ['text'], times: [], noMessages: true },
    ...more,
  });
  return { id, chosenName };
}

/** A participant, and the coach who walks along. */
export interface Pair {
  coach: Colleague;
  someone: Someone;
}

/** A participant at a device of their own. */
export interface Guest extends Pair {
  visit: Visit;
  page: Page;
}

export interface Arrival extends VisitOptions {
  /** Where they land; on no page yet unless told. */
  address?: string;
}

/** Two people whom no other story knows. */
export async function aPair(name: string, language: Language = 'en'): Promise<Pair> {
  const coach = await aColleague(`Sam, coach of ${name}`, 'coach');
  return { coach, someone: await aParticipant(coach, name, { languages: [language] }) };
}

/** Signs a participant's browser in with a code from their coach, past the page for it, which has a story of its own. */
export async function entersCode({ coach, someone }: Pair, page: Page): Promise<void> {
  const { code } = await coach.api.post<{ code: string }>(`/participants/${someone.id}/sign-in-code`);
  await says(page, '/sign-in/code', { code });
}

/** A participant at a device of their own, signed in. */
export async function arrives(visitor: Visitor, pair: Pair, arrival: Arrival): Promise<Guest> {
  const { address, ...options } = arrival;
  const visit = await visitor(options);
  await entersCode(pair, visit.page);
  await lands(visit.page, address);
  return { ...pair, visit, page: visit.page };
}

/** A new participant of a new coach, at a device of their own. */
export const comesIn = async (visitor: Visitor, name: string, arrival: Arrival): Promise<Guest> =>
  arrives(visitor, await aPair(name, arrival.language), arrival);

/** Writes a line of the plan from the participant's own browser. */
export const writesInPlan = (
  { page, someone }: Guest,
  line: { what: string; phone?: string; data: object },
): Promise<void> =>
  says(page, `/participants/${someone.id}/plan/lines`, { id: newId(), audience: 'team', ...line });

/** What makes Today name this person: they agreed on every three days, and nothing is recorded for ten. */
export async function goesQuiet(coach: Colleague, { id }: Someone): Promise<void> {
  const about = `/participants/${id}`;
  await coach.api.post(`${about}/contacts`, {
    id: newId(),
    happenedAt: daysAgo(10),
    place: 'center',
    said: 'I slept well this week.',
    audience: 'team',
  });
  await coach.api.post(`${about}/rhythm`, { id: newId(), everyDays: 3, by: 'text' });
}

/** One entry of a line, as the API tells it. */
export interface Entry {
  id: string;
  kind: string;
  happenedAt: string;
  data: Record<string, unknown>;
  words: Record<string, string>;
}

export async function entriesOf(api: Caller, id: string, kind?: string): Promise<Entry[]> {
  const { entries } = await api.get<{ entries: Entry[] }>(`/participants/${id}/line?limit=200`);
  return entries.filter((entry) => kind === undefined || entry.kind === kind);
}
