import './styles/shell.css';
import { hydrate, render } from 'preact';
import { App } from './app.tsx';
import { boot } from './boot.ts';
import { ColdStart } from './cold-start.tsx';
import { prepareOffline } from './go-offline.ts';
import { announceShellWords } from './shell-doors.ts';
import { applySavedTheme } from './theme.ts';
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

async function start(root: HTMLElement): Promise<void> {
  applySavedTheme();
  announceShellWords();
  try {
    const drawnIn = document.documentElement.lang;
    await boot();
    show(root, drawnIn);
    // The file's own name changes with every build.
    const build = import.meta.url.split('/').at(-1) ?? '';
    setTimeout(() => void prepareOffline(build).catch(() => undefined), offlineAfterMs);
  } catch (error) {
    await loadWords('shell', preferredLanguage());
    await speak(preferredLanguage());
    root.replaceChildren();
    render(<ColdStart error={error} />, root);
  }
}

const root = document.getElementById('root');
if (root) void start(root);
