import { Button, Notice, Progress } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { ImportView } from '../schema/import.ts';
import { useDeed } from './server.ts';
import { useDoing } from './use-doing.ts';

/** A job is at work; it goes on when the page is left, and where it stopped it can be started again. */
export function AtWork({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const deed = useDeed();
  const { busy, doing } = useDoing();
  if (view.trouble !== undefined) {
    return (
      <Notice
        tone="person"
        live
        title={t('atWork.stopped')}
        actions={
          <Button kind="filled" busy={busy} onClick={() => doing(() => deed(view, 'go-on'))}>
            {t('atWork.goOn')}
          </Button>
        }
      >
        <p>{t('atWork.stoppedLead')}</p>
      </Notice>
    );
  }
  const counted = view.rowsOf > 0 && (view.state === 'looking' || view.state === 'running');
  return (
    <Progress
      label={t(`atWork.${view.state}`)}
      mayLeave
      {...(counted ? { done: view.rowsDone, of: view.rowsOf } : {})}
    />
  );
}
