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

/** How much of the upper edge what lies there takes: what has scrolled out of sight takes nothing. */
export function takenAbove(lying: readonly Lying[]): number {
  return Math.max(0, ...lying.filter(({ top, bottom }) => bottom > top).map(({ bottom }) => bottom));
}

/** What stays at the lower edge while the page is read: a phone's menu, the numbers for help. */
const staying = '.nav, .help-footer';
/** What stands above every page: whose program this is, the way to hide it, the other pages. */
const heading = '.invented, .top-bar, .own-nav';

const rectOf = (one: Element): Lying => one.getBoundingClientRect();

function measureBelow(): number {
  const lying = [...document.querySelectorAll(staying)]
    .filter((one) => ['fixed', 'sticky'].includes(getComputedStyle(one).position))
    .map(rectOf);
  const taken = takenBelow(lying, window.innerHeight);
  // A menu at the side of a desk reaches down to the edge as well, and is in nobody's way.
  return taken > window.innerHeight / 2 ? 0 : taken;
}

const measureAbove = (): number => takenAbove([...document.querySelectorAll(heading)].map(rectOf));

/** As a style of whatever stands at an edge. */
export type EdgesTaken = Readonly<Record<'--top-taken' | '--bottom-taken', string>>;

/** What is taken of both edges, measured while this message is shown and whenever the screen changes or moves. */
export function useEdgesTaken(shows: number | undefined): EdgesTaken {
  const [above, setAbove] = useState(0);
  const [below, setBelow] = useState(0);
  useEffect(() => {
    if (shows === undefined) return;
    const look = (): void => {
      setAbove(measureAbove());
      setBelow(measureBelow());
    };
    look();
    window.addEventListener('resize', look);
    window.addEventListener('scroll', look, { passive: true });
    return () => {
      window.removeEventListener('resize', look);
      window.removeEventListener('scroll', look);
    };
  }, [shows]);
  return { '--top-taken': `${above}px`, '--bottom-taken': `${below}px` };
}
