import './styles/shell.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { boot } from './boot.ts';
import { ColdStart } from './cold-start.tsx';
import { prepareOffline } from './go-offline.ts';
import { announceShellWords } from './shell-doors.ts';
import { applySavedTheme } from './theme.ts';
import { loadWords, preferredLanguage, speak } from './words.ts';

/** The first screen has the network to itself; what is for later comes after it. */
const offlineAfterMs = 2500;

async function start(root: HTMLElement): Promise<void> {
  applySavedTheme();
  announceShellWords();
  try {
    await boot();
    render(<App />, root);
    // The file's own name changes with every build.
    const build = import.meta.url.split('/').at(-1) ?? '';
    setTimeout(() => void prepareOffline(build).catch(() => undefined), offlineAfterMs);
  } catch (error) {
    await loadWords('shell', preferredLanguage());
    await speak(preferredLanguage());
    render(<ColdStart error={error} />, root);
  }
}

const root = document.getElementById('root');
if (root) void start(root);
