import { allDoors } from './all-doors.ts';
import { menuFor } from './find-page.ts';
import { keep, readKept } from './kept.ts';
import { fetchPage } from './page-room.ts';
import { queries } from './queries.ts';
import type { Session } from './session.ts';
import { fetchSession, sessionKey } from './session.ts';
import { loadWords, preferredLanguage, speak } from './words.ts';

/** The sign-in page's code travels beside the question who is signed in: most visitors without a session land there. */
function fetchLikelyPage(): void {
  const path = window.location.pathname === '/help' ? '/help' : '/sign-in';
  for (const door of allDoors) {
    const page = door.pages.find((one) => one.path === path);
    if (page) fetchPage({ page, door }).catch(() => undefined);
  }
}

/** Words of every module that has an entry in the menu, since the menu speaks with them. */
export async function loadMenuWords(session: Session): Promise<void> {
  const modules = new Set(menuFor(allDoors, session).map((entry) => entry.module));
  await Promise.all([...modules].map((module) => loadWords(module)));
}

/** Everything the first screen needs, fetched side by side. */
export async function boot(): Promise<void> {
  const guess = loadWords('shell', preferredLanguage());
  if (readKept('signed-in') !== 'yes') fetchLikelyPage();
  const session = await queries.fetchQuery({ queryKey: sessionKey, queryFn: fetchSession, retry: false });
  keep('signed-in', session.signedIn ? 'yes' : 'no');
  await guess;
  await loadWords('shell', preferredLanguage(session.organization?.language));
  await speak(preferredLanguage(session.organization?.language));
  await loadMenuWords(session);
}
