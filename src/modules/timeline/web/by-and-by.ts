import { useEffect, useState } from 'preact/hooks';

/**
 * How many of so many parts are drawn: one more each frame, so that none of them holds up a thumb; all of them at once
 * where somebody waits for the last.
 */
export function useByAndBy(parts: number, atOnce: boolean): number {
  const [drawn, setDrawn] = useState(atOnce ? parts : 1);
  useEffect(() => {
    if (drawn >= parts) return;
    const frame = requestAnimationFrame(() => setDrawn(drawn + 1));
    return () => cancelAnimationFrame(frame);
  }, [drawn, parts]);
  return Math.min(drawn, parts);
}
