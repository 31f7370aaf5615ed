/** Entries a thumb can reach on a phone of 320 px; the rest stand behind "More". */
const withinReach = 4;

/** Five fit without a "More"; beyond that the fifth place is its own. */
export function splitMenu<Entry>(menu: readonly Entry[]): { near: Entry[]; beyond: Entry[] } {
  const cut = menu.length > withinReach + 1 ? withinReach : menu.length;
  return { near: menu.slice(0, cut), beyond: menu.slice(cut) };
}
