import './styles/shell.css';
import { render } from 'preact';
import { announceAllWords } from './all-doors.ts';
import { App } from './app.tsx';
import { boot } from './boot.ts';
import { ColdStart } from './cold-start.tsx';
import { applySavedTheme } from './theme.ts';
import { loadWords, preferredLanguage, speak } from './words.ts';

async function start(root: HTMLElement): Promise<void> {
  applySavedTheme();
  announceAllWords();
  try {
    await boot();
    render(<App />, root);
  } catch (error) {
    await loadWords('shell', preferredLanguage()).then(() => speak(preferredLanguage()));
    render(<ColdStart error={error} />, root);
  }
}

const root = document.getElementById('root');
if (root) void start(root);
