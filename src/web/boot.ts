import { keep, readKept } from './kept.ts';
import { openInside, prepareFor } from './open-inside.ts';
import { fetchPage } from './page-room.ts';
import { knownSession, renewSession } from './session.ts';
import { shellDoors } from './shell-doors.ts';
import { loadWords, preferredLanguage } from './words.ts';

/** Whoever was signed in here last time most likely is again: what they need travels beside the question who it is. */
function fetchLikelyCode(): void {
  if (readKept('signed-in') === 'yes') {
    openInside().catch(() => undefined);
    return;
  }
  const path = window.location.pathname === '/help' ? '/help' : '/sign-in';
  for (const door of shellDoors) {
    const page = door.pages.find((one) => one.path === path);
    if (page) fetchPage({ page, door }).catch(() => undefined);
  }
}

/** Everything the first screen needs, fetched side by side. */
export async function boot(): Promise<void> {
  const guess = loadWords('shell', preferredLanguage());
  fetchLikelyCode();
  await renewSession();
  const session = knownSession();
  keep('signed-in', session.signedIn ? 'yes' : 'no');
  await guess;
  await prepareFor(session, window.location.pathname);
}
