import { render } from 'preact';
import { leave } from '../device/leave.ts';
import { announceWords, loadWords, preferredLanguage, speak } from '../words.ts';
import { PinPage } from './pin-page.tsx';

async function leaveAndBegin(): Promise<void> {
  try {
    await leave();
  } finally {
    window.location.assign('/');
  }
}

/** What the page for the PIN says, in the language it will speak. */
export async function fetchPinWords(): Promise<void> {
  announceWords('lock', {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  });
  const language = preferredLanguage();
  await Promise.all([loadWords('shell', language), loadWords('lock', language)]);
}

/** Asks for the PIN in front of whatever is open, and goes on when it was right. Nothing behind it can be seen or reached. */
export async function askPin(root: HTMLElement): Promise<void> {
  root.hidden = true;
  await fetchPinWords();
  await speak(preferredLanguage());
  const place = document.createElement('div');
  document.body.append(place);
  await new Promise<void>((open) => {
    render(<PinPage onOpen={open} onLeave={() => void leaveAndBegin()} />, place);
  });
  render(null, place);
  place.remove();
  root.hidden = false;
}
