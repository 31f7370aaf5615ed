import type { VNode } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';

/** The first screen has the network to itself; what is for paper comes after it. */
const paperAfterMs = 2500;

/** What was just fetched is drawn before it is printed. */
const drawnMs = 50;

export interface PlanPaper {
  /** What a sheet holds besides the page; undefined until its code is here. */
  Paper: (() => VNode) | undefined;
  print: () => void;
}

/** What a participant's own sheet holds besides the page, and a way to print that waits for it. */
export function usePaper(): PlanPaper {
  const [Paper, setPaper] = useState<() => VNode>();
  const fetchPaper = useCallback(
    () => import('./own-paper.tsx').then((here) => setPaper(() => here.OwnPaper)),
    [],
  );
  useEffect(() => {
    const later = setTimeout(() => void fetchPaper().catch(() => undefined), paperAfterMs);
    return () => clearTimeout(later);
  }, [fetchPaper]);
  const print = (): void => {
    // Without a network the page alone is printed, which is better than nothing.
    void fetchPaper()
      .catch(() => undefined)
      .then(() => setTimeout(() => window.print(), drawnMs));
  };
  return { Paper, print };
}
