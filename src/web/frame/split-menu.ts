/** Entries a thumb can reach on a phone of 320 px; the rest stand behind "More". */
const withinReach = 4;

/** One more than `reach` fits without a "More"; beyond that its place is More's own. */
export function splitMenu<Entry>(
  menu: readonly Entry[],
  reach = withinReach,
): { near: Entry[]; beyond: Entry[] } {
  const cut = menu.length > reach + 1 ? reach : menu.length;
  return { near: menu.slice(0, cut), beyond: menu.slice(cut) };
}
