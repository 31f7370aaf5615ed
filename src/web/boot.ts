import { readKept } from './kept.ts';
import { openInside, prepareFor } from './open-inside.ts';
import { fetchPage } from './page-room.ts';
import { knownSession, renewSession } from './session.ts';
import { shellDoors } from './shell-doors.ts';
import { loadWords, preferredLanguage } from './words.ts';

/** To whoever shows no session the document says at once that nobody is signed in; to anybody else it says nothing. */
const isTellingStranger = (): boolean => document.getElementById('session') !== null;

/** Whoever was signed in here last time most likely is again: what they need travels beside the question who it is. */
async function fetchLikelyCode(): Promise<void> {
  if (readKept('signed-in') === 'yes' || !isTellingStranger()) {
    await openInside();
    return;
  }
  const path = window.location.pathname === '/help' ? '/help' : '/sign-in';
  const door = shellDoors.find(({ pages }) => pages.some((page) => page.path === path));
  const page = door?.pages.find((one) => one.path === path);
  // Nothing is spoken yet: a guess at the language spares whoever reads Spanish the English words.
  if (door && page) await fetchPage({ page, door }, preferredLanguage());
}

/** Somebody signed out without a network, or closed the page before it was done: that comes before anything else. */
async function letLeave(): Promise<void> {
  if (readKept('leaving') !== 'yes') return;
  const { finishLeaving } = await import('./device/leave.ts');
  await finishLeaving();
}

/** Everything the first screen needs, fetched side by side. */
export async function boot(): Promise<void> {
  await letLeave();
  const guess = loadWords('shell', preferredLanguage());
  const likely = fetchLikelyCode().catch(() => undefined);
  await renewSession();
  const session = knownSession();
  await guess;
  await prepareFor(session, window.location.pathname);
  // A first view in the document is taken over as a whole, never by a page that is still on its way.
  await likely;
}
