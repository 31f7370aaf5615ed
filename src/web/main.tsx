import './styles/shell.css';
import { hydrate, render } from 'preact';
import { App } from './app.tsx';
import { boot } from './boot.ts';
import { buildName, noteBuild } from './build.ts';
import { ColdStart } from './cold-start.tsx';
import { prepareOffline } from './go-offline.ts';
import { awaitOffer } from './install.ts';
import { readKept } from './kept.ts';
import { openedInside, prepareFor } from './open-inside.ts';
import { takeKeptSession } from './session.ts';
import { announceShellWords } from './shell-doors.ts';
import { applySavedTheme } from './theme.ts';
import { standsAlone } from './whole-build.ts';
import { currentLanguage, loadWords, preferredLanguage, speak } from './words.ts';

/** The first screen has the network to itself; what is for later comes after it. */
const offlineAfterMs = 2500;

/** Takes over the first view that came in the document, or draws where there is none in this reader's language. */
function show(root: HTMLElement, drawnIn: string): void {
  if (root.firstChild === null || drawnIn !== currentLanguage()) {
    root.replaceChildren();
    render(<App />, root);
    return;
  }
  hydrate(<App />, root);
  wake(root);
}

/** What could not be pressed while nothing listened. */
function wake(root: HTMLElement): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[inert]')) {
    button.inert = false;
    if ('sends' in button.dataset) button.type = 'submit';
    delete button.dataset.sends;
  }
}

const isLocked = (): boolean => readKept('lock') === 'on';

/** Where a PIN is set, nothing is asked or shown before it. */
async function openLock(root: HTMLElement): Promise<void> {
  if (!isLocked()) return;
  const { askPin } = await import('./lock/ask-pin.tsx');
  await askPin(root);
}

/** It is asked again when somebody comes back after a while. */
const awayMs = 60_000;

function lockWhenAway(root: HTMLElement): void {
  let since = 0;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') since = Date.now();
    else if (!root.hidden && since > 0 && Date.now() - since > awayMs) void openLock(root);
  });
}

/** Nobody can be asked who is here: whoever was here last goes on with what this device kept for them. */
async function showKept(root: HTMLElement): Promise<boolean> {
  if (readKept('signed-in') !== 'yes' || readKept('leaving') === 'yes') return false;
  try {
    const { readKeptSession } = await import('./device/kept-session.ts');
    const session = await readKeptSession();
    if (!session) return false;
    takeKeptSession(session);
    // A page that is not here says so itself.
    await prepareFor(session, window.location.pathname).catch(() => undefined);
    if (!openedInside()) return false;
    show(root, '');
    return true;
  } catch {
    return false;
  }
}

/** Inside, pages are still to come; outside, help is all that is needed without a network. */
async function keepForLater(): Promise<void> {
  await prepareOffline(buildName());
  if (!openedInside()) await standsAlone(buildName());
}

const touches = ['keydown', 'pointerdown', 'click'] as const;

/** Nothing can lose the focus before anybody touched anything: until then its code has no place on a slow network. */
function holdFocusFromFirstTouch(): void {
  const begin = (): void => {
    for (const name of touches) document.removeEventListener(name, begin, true);
    import('./hold-focus.ts').then(({ holdFocus }) => holdFocus()).catch(() => undefined);
  };
  for (const name of touches) document.addEventListener(name, begin, true);
}

async function start(root: HTMLElement): Promise<void> {
  applySavedTheme();
  announceShellWords();
  holdFocusFromFirstTouch();
  try {
    await openLock(root);
    const drawnIn = document.documentElement.lang;
    await boot();
    show(root, drawnIn);
    setTimeout(() => void keepForLater().catch(() => undefined), offlineAfterMs);
  } catch (error) {
    if (await showKept(root)) return;
    await loadWords('shell', preferredLanguage());
    await speak(preferredLanguage());
    root.replaceChildren();
    render(<ColdStart error={error} />, root);
  }
}

const root = document.getElementById('root');
if (root) {
  noteBuild(import.meta.url.split('/').at(-1) ?? '');
  awaitOffer();
  lockWhenAway(root);
  void start(root);
}
