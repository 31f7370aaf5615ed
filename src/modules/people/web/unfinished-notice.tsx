import { useState } from 'preact/hooks';
import { Button, failureSentences, LinkButton, Notice } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Unfinished } from './use-adding.ts';

interface Props {
  unfinished: Unfinished;
  onAgain: (unfinished: Unfinished) => Promise<void>;
}

/** Half of it worked: the person is here. Said plainly, with both ways on, and none that adds them once more. */
export function UnfinishedNotice({ unfinished, onAgain }: Props) {
  const t = useWords('people');
  const shell = useWords('shell');
  const [busy, setBusy] = useState(false);
  const { id, name, error } = unfinished;
  const again = async (): Promise<void> => {
    setBusy(true);
    await onAgain(unfinished).finally(() => setBusy(false));
  };
  return (
    <Notice
      tone="person"
      live
      title={t('new.added', { name })}
      actions={
        <>
          <Button kind="filled" busy={busy} onClick={() => void again()}>
            {t('new.joinAgain')}
          </Button>
          <LinkButton to={`/people/${id}`}>{t('new.goOn', { name })}</LinkButton>
        </>
      }
    >
      <p>{t('new.notJoined')}</p>
      <p>{failureSentences(error, shell).message}</p>
    </Notice>
  );
}
