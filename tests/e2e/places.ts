import { inject } from 'vitest';
import { addings } from '../../src/modules/coaching/web/adding.ts';
import type { PageEntry } from '../../src/web/define-web.ts';
import { isMeantFor, menuFor } from '../../src/web/find-page.ts';
import { doors } from '../../src/web/modules.ts';
import type { Session } from '../../src/web/session.ts';
import { shellDoors } from '../../src/web/shell-doors.ts';
import type { Caller } from './api.ts';
import { aCaller } from './api.ts';
import { persona } from './people.ts';

export const roles = [
  'coach',
  'manager',
  'admin',
  'employment-specialist',
  'clinician',
  'privacy-officer',
  'front-desk',
  'participant',
  'family',
  'guardian',
  'partner',
] as const;
export type Role = (typeof roles)[number] | 'visitor';

/** Only an installation that belongs to nobody has these; the first visit has a story of its own. */
const beginnings = ['/begin', '/set-up'];

const allDoors = [...shellDoors, ...doors];
const allPages: readonly PageEntry[] = allDoors
  .flatMap((door) => door.pages)
  .filter(({ path }) => !beginnings.includes(path));

/** What may stand in the place of `:what` on the page for small additions to a line. */
const additions: readonly string[] = addings;

/** Records of the invented world that this role may open, by the name they have in an address. */
export interface Records {
  id?: string | undefined;
  /** The participant who asked a family member how they see it. */
  participantId?: string | undefined;
  episodeId?: string | undefined;
  groupId?: string | undefined;
  staffId?: string | undefined;
  importId?: string | undefined;
  /** A form, by its key, and one that was filled in. */
  key?: string | undefined;
  factId?: string | undefined;
}

export interface Visitable {
  path: string;
  addresses: string[];
}

export interface Round {
  role: Role;
  session: Session;
  /** Every page this role may open. */
  pages: Visitable[];
  menu: string[];
}

async function firstOf<T>(asking: Promise<T>): Promise<T | undefined> {
  return asking.catch(() => undefined);
}

/** A spreadsheet whose columns wait to be looked at. */
async function anImport(api: Caller): Promise<string> {
  const file = 'First name,Last name,Date of birth\nIra,Wren,04/05/1990\n';
  return (await api.upload<{ id: string }>('/imports', file, 'Our people.csv')).id;
}

/**
 * The one recorded first: identifiers begin with their time. Stories that run beside this one bring people in and take
 * them out again, and the invented world's are older than any of those.
 */
const longestKnown = (items: readonly { id: string }[]): string | undefined =>
  items.map(({ id }) => id).sort()[0];

/** Who walks along with participants. */
const walks = ['coach', 'manager', 'employment-specialist', 'clinician'];

/**
 * Whom this role walks with, the one recorded first among those listed; of the rest anybody. Stories beside this one add
 * people to the list, and somebody whose programs have ended may come to stand first on it.
 */
async function somebodyOf(
  api: Caller,
  roleNames: readonly string[],
  items: readonly { id: string }[],
): Promise<string | undefined> {
  const walking = walks.some((role) => roleNames.includes(role));
  for (const id of walking ? items.map((one) => one.id).sort() : []) {
    if (await firstOf(api.get(`/participants/${id}/line?limit=1`))) return id;
  }
  return longestKnown(items);
}

/** A form this role may fill in with somebody, and one that was filled in. */
async function formsOf(api: Caller, id: string | undefined): Promise<Pick<Records, 'key' | 'factId'>> {
  const found = id && (await firstOf(api.get<FormsSeen>(`/participants/${id}/forms`)));
  return found ? { key: found.forms[0]?.key, factId: found.given.at(-1)?.id } : {};
}

interface FormsSeen {
  forms: { key: string }[];
  given: { id: string }[];
}

/** Whom a family member decides for by law, and who asked how they see it. */
interface Along {
  guardianOf: { participantId: string }[];
  links: { participantId: string; voiceAsked: boolean }[];
}

/** A role's own people: the first of its list, and of those what a page may be about. */
async function recordsOf(api: Caller, { person, abilities }: Session): Promise<Records> {
  if (!person) return {};
  // A family member has no record of anybody: what was shown to them stands on their own pages. A guardian decides for one.
  if (person.kind === 'family') {
    const { guardianOf, links } = await api.get<Along>('/family');
    const asked = links.find(({ voiceAsked }) => voiceAsked);
    return { id: guardianOf[0]?.participantId, participantId: asked?.participantId };
  }
  if (person.kind === 'participant') return formsOf(api, person.id);
  // Somebody outside opens what is shared with them, and nothing else.
  if (person.kind === 'partner') {
    const { people } = await api.get<{ people: { id: string }[] }>('/shared');
    return { id: longestKnown(people) };
  }
  const list = abilities.includes('participant.list')
    ? await api.get<{ items: { id: string }[] }>('/participants?limit=100')
    : undefined;
  const id = await somebodyOf(api, person.roles, list?.items ?? []);
  const groups = await firstOf(api.get<{ groups: { id: string }[] }>('/groups'));
  const staff = await api.get<{ staff: { id: string }[] }>('/staff');
  const episodes =
    id &&
    (await firstOf(
      api.get<{ episodes: { id: string; endedOn?: string }[] }>(`/participants/${id}/episodes`),
    ));
  return {
    id,
    ...(await formsOf(api, id)),
    groupId: groups?.groups[0]?.id,
    staffId: staff.staff[0]?.id,
    importId: abilities.includes('import.make') ? await anImport(api) : undefined,
    episodeId: episodes ? episodes.episodes.find((one) => !one.endedOn)?.id : undefined,
  };
}

/** The addresses at which a page of this pattern stands; none where this role has no such record. */
function addressesOf(path: string, records: Records): string[] {
  if (path.startsWith('/imports/:id')) return addressesOf(path.replace(':id', ':importId'), records);
  if (path.startsWith('/staff/:id')) return addressesOf(path.replace(':id', ':staffId'), records);
  if (path === '/imports/:id') return addressesOf(path.replace(':id', ':importId'), records);
  if (path.includes(':domain')) return addressesOf(path.replace(':domain', 'd3'), records);
  if (path.includes(':what'))
    return additions.flatMap((what) => addressesOf(path.replace(':what', what), records));
  let missing = false;
  const address = path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const known: Readonly<Record<string, string | undefined>> = { ...records };
    missing ||= known[name] === undefined;
    return known[name] ?? '';
  });
  return missing ? [] : [address];
}

/** What lies below a person's page is for whoever works with participants, which the server decides for each. */
function isOpenTo(page: PageEntry, session: Session): boolean {
  if (!isMeantFor(page, session)) return false;
  const about = page.path.startsWith('/people/:id/');
  const has = (role: string): boolean => session.person?.roles.includes(role) ?? false;
  // Whoever answers for records reads who opened one.
  if (page.path === '/people/:id/opened') return has('manager');
  return !about || walks.some(has);
}

/** Every page that somebody in this role may open, with an address for each. */
export async function roundOf(role: Role): Promise<Round> {
  const api = role === 'visitor' ? aCaller(inject('invented').url) : await persona(role);
  const session = await api.get<Session>('/session');
  const records = await recordsOf(api, session);
  // Whoever is signed in is led from the sign-in page to their own first page.
  const meant = allPages.filter(
    (page) => isOpenTo(page, session) && !(session.signedIn && page.path === '/sign-in'),
  );
  return {
    role,
    session,
    pages: meant.map(({ path }) => ({ path, addresses: addressesOf(path, records) })),
    menu: menuFor(allDoors, session).map((entry) => entry.path),
  };
}

export const everyPath: readonly string[] = [...new Set(allPages.map(({ path }) => path))];
