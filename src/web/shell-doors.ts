import type { WebDoor } from './define-web.ts';
import { beginDoor } from './pages/begin/index.ts';
import { helpDoor } from './pages/help/index.ts';
import { signInDoor } from './pages/sign-in/index.ts';
import { announceWords } from './words.ts';

/** The pages of the shell itself. */
export const shellDoors: readonly WebDoor[] = [signInDoor, helpDoor, beginDoor];

export function announceShellWords(): void {
  announceWords('shell', {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  });
  for (const door of shellDoors) announceWords(door.name, door.words);
}
