import { useEffect, useState } from 'preact/hooks';
import { Notice, Skeleton } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';

/** Soon enough that nobody takes an empty page for nothing shared. */
const soonMs = 3000;

/** While nobody would hear that something was taken back, nothing is shown, and it is said why. */
export function Awaiting() {
  const t = useWords('consents');
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), soonMs);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return <Skeleton lines={3} />;
  return (
    <Notice tone="person" live title={t('room.lost')}>
      <p>{t('room.lostSays')}</p>
    </Notice>
  );
}
