import { useEffect, useState } from 'preact/hooks';

/** Whether the last question reached the server: what a browser itself says of its network is often early or wrong. */
let reached = true;
const watchers = new Set<() => void>();

export function noteReached(now: boolean): void {
  if (now === reached) return;
  reached = now;
  for (const watcher of watchers) watcher();
}

export function useReached(): boolean {
  const [now, setNow] = useState(reached);
  useEffect(() => {
    const follow = (): void => setNow(reached);
    follow();
    watchers.add(follow);
    return () => void watchers.delete(follow);
  }, []);
  return now;
}
