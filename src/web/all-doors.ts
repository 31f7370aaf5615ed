import type { LineEntryLoader, WebDoor } from './define-web.ts';
import { doors } from './modules.ts';
import type { PlacedSection } from './participant-sections.ts';
import { shellDoors } from './shell-doors.ts';
import { announceWords } from './words.ts';

export const allDoors: readonly WebDoor[] = [...shellDoors, ...doors];

export const lineEntries: Readonly<Record<string, LineEntryLoader>> = Object.assign(
  {},
  ...doors.map((door) => door.lineEntries),
);

export const participantSections: readonly PlacedSection[] = doors
  .flatMap((door) => door.participantSections.map((section) => ({ ...section, module: door.name })))
  .toSorted((one, other) => one.order - other.order);

export function announceAllWords(): void {
  announceWords('shell', {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  });
  for (const door of allDoors) announceWords(door.name, door.words);
}
