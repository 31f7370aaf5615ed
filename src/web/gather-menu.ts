import type { MenuGroup } from './define-web.ts';
import type { PlacedMenuEntry } from './find-page.ts';

/** A page that stands in the menu for what is gathered on it. */
interface Gathering {
  path: '/reports' | '/settings';
  /** Key in the shell's words. */
  word: string;
  groups: readonly MenuGroup[];
}

export const gatherings: readonly Gathering[] = [
  { path: '/reports', word: 'nav.reports', groups: ['reports'] },
  { path: '/settings', word: 'nav.settings', groups: ['place', 'exchange', 'keeping'] },
];

/** An entry of the menu as it is shown. */
export interface NavEntry {
  path: string;
  /** Namespace of its word. */
  module: string;
  word: string;
  /** What it stands for, besides itself. */
  inside: readonly PlacedMenuEntry[];
}

/** As many as stand side by side on a phone without a "More". */
const fits = 5;

const alone = ({ path, module, word }: PlacedMenuEntry): NavEntry => ({ path, module, word, inside: [] });

const gatheringOf = ({ group }: PlacedMenuEntry): Gathering | undefined =>
  group && gatherings.find(({ groups }) => groups.includes(group));

/** What of this menu is gathered on the page at this path. */
export const gatheredAt = (menu: readonly PlacedMenuEntry[], path: string): PlacedMenuEntry[] =>
  menu.filter((entry) => gatheringOf(entry)?.path === path);

/**
 * What somebody does every day stands in the menu itself. The rest is gathered, each with a sentence, on a page of its own
 * where the menu would be longer than a thumb reaches; one entry alone is never gathered.
 */
export function gatherMenu(menu: readonly PlacedMenuEntry[]): NavEntry[] {
  if (menu.length <= fits) return menu.map(alone);
  return menu.flatMap((entry): NavEntry[] => {
    const gathering = gatheringOf(entry);
    const inside = gathering ? gatheredAt(menu, gathering.path) : [];
    if (!gathering || inside.length < 2) return [alone(entry)];
    const { path, word } = gathering;
    return inside[0] === entry ? [{ path, module: 'shell', word, inside }] : [];
  });
}

/** The entry that stands for this one. */
export const standsFor = (entry: NavEntry, path: string): boolean =>
  entry.path === path || entry.inside.some((one) => one.path === path);
