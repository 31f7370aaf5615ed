import { render } from 'preact';
import type { Language } from '../../lib/languages.ts';
import { App } from '../app.tsx';
import { documentTitle } from '../find-page.ts';
import { fetchPage } from '../page-room.ts';
import { noSession } from '../session.ts';
import { announceShellWords, shellDoors } from '../shell-doors.ts';
import { loadWords, speak } from '../words.ts';
import { PaperElement, paper } from './paper.ts';

export interface DrawnView {
  path: string;
  language: Language;
  title: string;
  /** What stands in the root element. */
  body: string;
}

const listenToNothing = (): void => undefined;

/** What the pages ask of a browser while they are drawn: a light one that knows passkeys. */
const browserAt = (path: string, language: Language): Record<string, unknown> => ({
  document: paper,
  location: { pathname: path, search: '' },
  navigator: { languages: [language] },
  window: {
    location: { pathname: path },
    matchMedia: () => ({ matches: false }),
    PublicKeyCredential: listenToNothing,
  },
  addEventListener: listenToNothing,
  removeEventListener: listenToNothing,
});

/** Puts names in the place of a browser's, and gives back what undoes it. */
function standIn(names: Readonly<Record<string, unknown>>): () => void {
  const before = Object.keys(names).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const [name, value] of Object.entries(names))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}

async function titleAt(path: string, language: Language): Promise<string> {
  const placed = placedAt(path);
  const { default: words } = await placed.door.words[language]();
  const word = words[placed.page.title];
  return documentTitle(typeof word === 'string' ? word : '', noSession, '');
}

function placedAt(path: string) {
  for (const door of shellDoors) {
    const page = door.pages.find((one) => one.path === path);
    if (page) return { page, door };
  }
  throw new Error(`The shell has no page at ${path}.`);
}

/** A button that nothing listens to yet may not be pressed, and Enter in a field may not send the form past the script. */
const atRest = (html: string): string =>
  html
    .replaceAll('<button type="submit"', '<button type="button" data-sends')
    .replaceAll('<button ', '<button inert ');

async function draw(path: string, language: Language): Promise<DrawnView> {
  announceShellWords();
  await Promise.all([loadWords('shell', language), fetchPage(placedAt(path))]);
  await speak(language);
  const root = new PaperElement('div');
  render(<App />, root);
  const body = atRest(root.innerHtml());
  render(null, root);
  return { path, language, title: await titleAt(path, language), body };
}

/** A page as a stranger first sees it, drawn when the pages are built. */
export async function drawFirstView(path: string, language: Language): Promise<DrawnView> {
  const undo = standIn(browserAt(path, language));
  try {
    return await draw(path, language);
  } finally {
    undo();
  }
}
