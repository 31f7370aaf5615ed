import type { WebDoor } from './define-web.ts';
import type { PlacedPage } from './find-page.ts';
import { isMeantFor, pagesAt } from './find-page.ts';
import { keep, readKept } from './kept.ts';
import { fetchPage } from './page-room.ts';
import type { Session } from './session.ts';

/** Addresses of pages that were kept here for their reader, as the device remembers them. */
const keptName = 'offline-pages';

const isOffline = ({ page }: PlacedPage): boolean => page.offline === true;

/** Fetches ahead, with what they show, the pages that shall open without a network. */
export async function keepOfflinePages(session: Session, doors: readonly WebDoor[]): Promise<void> {
  const { person } = session;
  if (!person) return;
  const placed = doors.flatMap((door) => door.pages.map((page) => ({ page, door })));
  const mine = placed.filter((one) => isOffline(one) && isMeantFor(one.page, session));
  for (const one of mine) await (await fetchPage(one)).keepForOffline?.(person.id);
  keep(keptName, mine.map(({ page }) => page.path).join(' '));
}

export function forgetOfflinePages(): void {
  keep(keptName, '');
}

/** Pages kept here that open although nobody can be asked who is here. */
export function listKeptPages(doors: readonly WebDoor[]): PlacedPage[] {
  const paths = (readKept(keptName) ?? '').split(' ').filter(Boolean);
  return paths.flatMap((path) => pagesAt(doors, path).filter(isOffline).slice(0, 1));
}
