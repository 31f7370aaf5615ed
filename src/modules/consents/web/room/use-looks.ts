import { useEffect, useState } from 'preact/hooks';
import { untilNextEnd } from './ends.ts';

type Ending = readonly { until?: string | undefined }[];

/** How often it was time to look again, since something may have ended by its day: part of what is asked for. */
export function useLooks(): readonly [number, (scope: Ending | undefined) => void] {
  const [looks, setLooks] = useState(0);
  const [scope, watch] = useState<Ending>();
  useEffect(() => {
    const wait = untilNextEnd(scope ?? [], Date.now());
    if (wait === undefined) return;
    const timer = setTimeout(() => setLooks((before) => before + 1), wait);
    return () => clearTimeout(timer);
  }, [scope]);
  return [looks, watch];
}
