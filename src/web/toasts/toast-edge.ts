import { useEffect, useState } from 'preact/hooks';
import { recentPress } from '../ui/last-press.ts';
import type { Lying } from './edges-taken.ts';

export type Edge = 'top' | 'bottom';

/** The edge of a screen of this height that is farther from where somebody is at work; the lower one where nobody is. */
export function edgeAwayFrom(used: Lying | undefined, height: number): Edge {
  if (!used || used.bottom <= 0 || used.top >= height) return 'bottom';
  return (used.top + used.bottom) / 2 > height / 2 ? 'top' : 'bottom';
}

export const overlap = (one: Lying, other: Lying): boolean =>
  one.top < other.bottom && other.top < one.bottom;

const room = (): Element | null => document.querySelector('.toast-shelf');

function focused(): Lying | undefined {
  const one = document.activeElement;
  return one && one !== document.body && !room()?.contains(one) ? one.getBoundingClientRect() : undefined;
}

/** Where something was pressed last; otherwise what has the focus. */
function inUse(): Lying | undefined {
  const pressed = recentPress();
  return pressed === undefined ? focused() : { top: pressed, bottom: pressed };
}

/** At which edge messages stand: away from what was used last, and never on what has the focus. */
export function useToastEdge(newest: number | undefined): Edge {
  const [edge, setEdge] = useState<Edge>('bottom');
  useEffect(() => {
    if (newest === undefined) return;
    setEdge(edgeAwayFrom(inUse(), window.innerHeight));
    const look = (): void => {
      const [here, messages] = [focused(), room()?.getBoundingClientRect()];
      if (here && messages && overlap(here, messages)) setEdge(edgeAwayFrom(here, window.innerHeight));
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [newest]);
  return edge;
}
