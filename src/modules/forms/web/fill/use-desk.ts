import { useEffect, useState } from 'preact/hooks';

const wideEnough = '(width >= 720px)';

/** Whether there is room for the whole form on one page; a phone shows one question a screen. */
export function useDesk(): boolean {
  const [desk, setDesk] = useState(() => window.matchMedia(wideEnough).matches);
  useEffect(() => {
    const media = window.matchMedia(wideEnough);
    const follow = (): void => setDesk(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return desk;
}
