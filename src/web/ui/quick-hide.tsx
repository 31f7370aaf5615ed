import { useEffect, useRef } from 'preact/hooks';
import { help } from '../help/help-pack.ts';
import { useWords } from '../words.ts';
import { Button } from './button.tsx';
import { isDoublePress, leavePage } from './leave-page.ts';

/** One button, or Escape twice: the page is gone and the weather stands in its place. */
export function QuickHide() {
  const t = useWords('shell');
  const last = useRef<number | undefined>(undefined);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.repeat) return;
      if (isDoublePress(last.current, event.timeStamp)) leavePage(help.neutralPage);
      last.current = event.timeStamp;
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Button kind="quiet" label={t('hide.long')} onClick={() => leavePage(help.neutralPage)}>
      {t('hide.short')}
    </Button>
  );
}
