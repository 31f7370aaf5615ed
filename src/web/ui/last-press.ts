interface Press {
  y: number;
  at: number;
  path: string;
}

let lastPress: Press | undefined;

function note({ clientY }: PointerEvent): void {
  lastPress = { y: clientY, at: Date.now(), path: window.location.pathname };
}

/** Follows where the page is pressed; returns what ends it. */
export function notePresses(): () => void {
  document.addEventListener('pointerdown', note, true);
  return () => document.removeEventListener('pointerdown', note, true);
}

/** A press longer ago says nothing of where the hand is now. */
const recentMs = 5000;

/** How high on the screen something was pressed last on this page, though it may be gone by now. */
export function recentPress(): number | undefined {
  const isHere = lastPress?.path === window.location.pathname && Date.now() - lastPress.at < recentMs;
  return isHere ? lastPress?.y : undefined;
}
