/** Long enough for whatever takes something away to lead the focus itself, as a new page does to its heading. */
const patienceMs = 120;

function pathFrom(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) path.push(at);
  return path;
}

/** The root is the whole page, and what has no box of its own can neither hold the focus nor be seen to. */
const isBox = (one: HTMLElement): boolean => one.id !== 'root' && one.getClientRects().length > 0;

/** What is left of the place: the closest thing around it that still stands, or the heading of the page. */
const placeLeft = (path: readonly Element[]): HTMLElement | null =>
  path.find((one): one is HTMLElement => one instanceof HTMLElement && one.isConnected && isBox(one)) ??
  document.querySelector('h1');

function standAt(place: HTMLElement): void {
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1');
  place.focus({ preventScroll: true });
  // What took its place may be shorter, so that it now lies above the screen.
  place.scrollIntoView({ block: 'nearest' });
}

/**
 * What has the focus may be taken away: a button that was pressed and is done with, a row that was closed. Whoever walks
 * by keyboard or hears the page stays where it was, in what is left of it, instead of beginning at the top again.
 */
export function holdFocus(): void {
  const { activeElement } = document;
  let path: readonly Element[] = activeElement ? pathFrom(activeElement) : [];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const isLost = (): boolean => document.activeElement === document.body && path[0]?.isConnected === false;
  document.addEventListener('focusin', ({ target }) => {
    path = target instanceof Element ? pathFrom(target) : [];
  });
  new MutationObserver(() => {
    if (waiting !== undefined || !isLost()) return;
    waiting = setTimeout(() => {
      waiting = undefined;
      const place = isLost() ? placeLeft(path) : null;
      if (place) standAt(place);
    }, patienceMs);
  }).observe(document.body, { childList: true, subtree: true });
}
