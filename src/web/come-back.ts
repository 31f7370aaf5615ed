import { useEffect, useRef } from 'preact/hooks';

/** A browser's own word that it is online comes early, late or never. */
const askEveryMs = 5000;

const isThere = (): Promise<boolean> =>
  fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );

/** While `away`, asks the server now and then whether it can be reached, and goes on by itself once it can. */
export function useComingBack(away: boolean, goOn: () => void): void {
  const latest = useRef(goOn);
  latest.current = goOn;
  useEffect(() => {
    if (!away) return;
    let over = false;
    const look = async (): Promise<void> => {
      if ((await isThere()) && !over) latest.current();
    };
    const lookNow = (): void => void look();
    window.addEventListener('online', lookNow);
    const timer = setInterval(lookNow, askEveryMs);
    return () => {
      over = true;
      window.removeEventListener('online', lookNow);
      clearInterval(timer);
    };
  }, [away]);
}
