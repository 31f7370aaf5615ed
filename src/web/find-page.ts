import type { Audience, MenuEntry, PageEntry, WebDoor } from './define-web.ts';
import { matchPath } from './match-path.ts';
import type { Session } from './session.ts';
import { isOwnDevice } from './session.ts';

/** A page and the module it belongs to. */
export interface PlacedPage {
  page: PageEntry;
  door: WebDoor;
}

export interface PlacedMenuEntry extends MenuEntry {
  /** Namespace of its word. */
  module: string;
}

type Audienced = { audience: Audience; needs?: string; unless?: string };

/** Whether an entry is meant for who is asking. What is not meant for them looks as if it did not exist. */
export function isMeantFor(entry: Audienced, session: Session): boolean {
  if (entry.audience === 'public') return true;
  if (!(session.signedIn && session.person)) return false;
  if (entry.audience !== 'anyone' && entry.audience !== session.person.kind) return false;
  if (entry.unless !== undefined && session.abilities.includes(entry.unless)) return false;
  return entry.needs === undefined || session.abilities.includes(entry.needs);
}

export interface FoundPage extends PlacedPage {
  params: Record<string, string>;
}

/** Every page that fits an address, in the order of the doors: staff and participants may have their own at one address. */
export function pagesAt(doors: readonly WebDoor[], address: string): FoundPage[] {
  return doors.flatMap((door) =>
    door.pages.flatMap((page) => {
      const params = matchPath(page.path, address);
      return params ? [{ page, door, params }] : [];
    }),
  );
}

const isIdle = ({ part }: MenuEntry, { idle = [] }: Session): boolean =>
  part !== undefined && idle.includes(part);

/** A page has one name in a menu: the one that stands first. */
const isFirstOfItsPath = ({ path }: MenuEntry, at: number, all: readonly MenuEntry[]): boolean =>
  all.findIndex((one) => one.path === path) === at;

/** What leads somewhere of use to who is asking. A page whose entry is left out still opens at its address. */
export function menuFor(doors: readonly WebDoor[], session: Session): PlacedMenuEntry[] {
  return doors
    .flatMap((door) => door.menu.map((entry) => ({ ...entry, module: door.name })))
    .filter((entry) => isMeantFor(entry, session) && !isIdle(entry, session))
    .sort((a, b) => a.order - b.order)
    .filter(isFirstOfItsPath);
}

/** The menu entry that the address lies under: the longest path it begins with. */
export function currentEntry(menu: readonly PlacedMenuEntry[], address: string): PlacedMenuEntry | undefined {
  const under = menu.filter((entry) => address === entry.path || address.startsWith(`${entry.path}/`));
  return under.sort((a, b) => b.path.length - a.path.length)[0];
}

/**
 * What the browser's tab says: never what kind of place this is, and nothing at all of a participant's page unless they
 * want its name there.
 */
export function documentTitle(title: string, session: Session, neutral: string, shown = false): string {
  if (isOwnDevice(session.person)) return shown ? title : neutral;
  return `${title} · Throughline`;
}
