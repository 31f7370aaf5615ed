import { useState } from 'preact/hooks';
import { forget } from '../../kept.ts';
import { useSession } from '../../session.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words.ts';
import { firstLook } from './first-look-place.ts';

/** Once after setting up: why the menu is as short as it is, and where to find more. */
export function FirstLook() {
  const t = useWords('begin');
  const { idle = [] } = useSession();
  const [open, setOpen] = useState(true);
  const close = (): void => {
    forget(firstLook);
    setOpen(false);
  };
  if (!open) return null;
  return (
    <Notice
      tone="do"
      live
      title={t(idle.length > 0 ? 'firstLook.less' : 'firstLook.all')}
      actions={
        <>
          <LinkButton to="/settings/organization#menu">{t('firstLook.settings')}</LinkButton>
          <Button kind="quiet" onClick={close}>
            {t('firstLook.close')}
          </Button>
        </>
      }
    >
      <p>{t('firstLook.more')}</p>
    </Notice>
  );
}
