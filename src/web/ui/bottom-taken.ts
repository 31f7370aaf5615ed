import { useEffect, useState } from 'preact/hooks';

/** Where something lies on the screen, in pixels from its upper edge. */
export interface Lying {
  top: number;
  bottom: number;
}

/** How much of the lower edge of a screen of this height is taken by what lies there. */
export function takenBelow(lying: readonly Lying[], height: number): number {
  const tops = lying.filter(({ top, bottom }) => bottom > top && bottom >= height - 1).map(({ top }) => top);
  return Math.max(0, height - Math.min(height, ...tops));
}

/** What stays at the lower edge while the page is read: a phone's menu, the numbers for help. */
const staying = '.nav, .help-footer';

function measure(): number {
  const lying = [...document.querySelectorAll(staying)]
    .filter((one) => ['fixed', 'sticky'].includes(getComputedStyle(one).position))
    .map((one) => one.getBoundingClientRect());
  const taken = takenBelow(lying, window.innerHeight);
  // A menu at the side of a desk reaches down to the edge as well, and is in nobody's way.
  return taken > window.innerHeight / 2 ? 0 : taken;
}

/** Pixels of the lower edge that are taken, measured while something is shown there and when the screen changes. */
export function useBottomTaken(shows: boolean): number {
  const [taken, setTaken] = useState(0);
  useEffect(() => {
    if (!shows) return;
    const look = (): void => setTaken(measure());
    look();
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, [shows]);
  return taken;
}
