import { lineEntries } from './all-doors.ts';
import { buildName } from './build.ts';
import type { WebDoor } from './define-web.ts';
import { forgetEarlierReplies } from './device/replies.ts';
import type { PlacedPage } from './find-page.ts';
import { isMeantFor } from './find-page.ts';
import { prepareOffline } from './go-offline.ts';
import { fetchPage } from './page-room.ts';
import type { Session } from './session.ts';
import { standsAlone } from './whole-build.ts';

const isOffline = ({ page }: PlacedPage): boolean => page.offline === true;

/** Fetches ahead, with what they show, the pages that shall open without a network. */
export async function keepOfflinePages(session: Session, doors: readonly WebDoor[]): Promise<void> {
  const { person } = session;
  if (!person) return;
  // What comes before the worker stands in between is not kept.
  await prepareOffline(buildName()).catch(() => undefined);
  const placed = doors.flatMap((door) => door.pages.map((page) => ({ page, door })));
  // Signing out, a PIN, what is said of a deed and staying in one's place by keyboard work without a network as well.
  await Promise.all([
    import('./device/leave.ts'),
    import('./hold-focus.ts'),
    import('./toasts/toast-shelf.tsx'),
  ]);
  await import('./lock/ask-pin.tsx').then(({ fetchPinWords }) => fetchPinWords());
  const mine = placed.filter((one) => isOffline(one) && isMeantFor(one.page, session));
  for (const one of mine) await (await fetchPage(one)).keepForOffline?.(person.id, lineEntries);
  if (await standsAlone(buildName())) forgetEarlierReplies();
  // For whoever looks from outside, as a test does: from here on this page can lose its network.
  document.documentElement.dataset.offline = 'ready';
}
