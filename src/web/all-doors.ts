import type { LineEntryLoader, WebDoor } from './define-web.ts';
import { doors } from './modules.ts';
import type { PlacedSection } from './participant-sections.ts';
import { shellDoors } from './shell-doors.ts';
import { announceWords, loadWords } from './words.ts';

export const allDoors: readonly WebDoor[] = [...shellDoors, ...doors];

/** An entry comes together with the words of the module it belongs to. */
function withWords(door: WebDoor, entry: LineEntryLoader): LineEntryLoader {
  return {
    load: async () => {
      const [loaded] = await Promise.all([entry.load(), loadWords(door.name)]);
      return loaded;
    },
  };
}

export const lineEntries: Readonly<Record<string, LineEntryLoader>> = Object.fromEntries(
  doors.flatMap((door) =>
    Object.entries(door.lineEntries).map(([kind, entry]) => [kind, withWords(door, entry)] as const),
  ),
);

export const participantSections: readonly PlacedSection[] = doors
  .flatMap((door) => door.participantSections.map((section) => ({ ...section, module: door.name })))
  .toSorted((one, other) => one.order - other.order);

export function announceRoomWords(): void {
  for (const door of doors) announceWords(door.name, door.words);
}
