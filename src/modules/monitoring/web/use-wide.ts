import { useEffect, useState } from 'preact/hooks';

/** As wide as the shell puts a second column beside the page. */
const wideEnough = '(width >= 1160px)';

/** Whether there is a column beside the list; on a phone what would stand there opens below its row. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => window.matchMedia(wideEnough).matches);
  useEffect(() => {
    const media = window.matchMedia(wideEnough);
    const follow = (): void => setWide(media.matches);
    follow();
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return wide;
}
