/** Two presses of Escape within this time leave the page. */
const doublePressMs = 800;

/** True when this press of Escape is the second of a quick pair. */
export function isDoublePress(before: number | undefined, now: number): boolean {
  return before !== undefined && now - before <= doublePressMs;
}

/** Empties what is on the screen first, since the next page may take a while, then leaves without a way back to here. */
export function leavePage(neutralPage: string): void {
  document.title = '';
  document.body.replaceChildren();
  document.documentElement.classList.add('left');
  window.location.replace(neutralPage);
}
