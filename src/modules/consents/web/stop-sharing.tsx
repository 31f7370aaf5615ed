import { useState } from 'preact/hooks';
import { Button, Notice } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Part } from './use-stop.ts';
import { useStop } from './use-stop.ts';

interface StopProps {
  participantId: string;
  consentId: string;
  part: Part;
  who: string;
  /** On the first button, with a fuller name that begins with it. */
  word: string;
  label: string;
  /** What comes of it, said before the second tap. */
  says: string;
  /** Said once it is done. */
  done: string;
  kind?: 'line' | 'quiet';
}

/** Said as what it is: nothing has stopped. */
function NotYet({ who, busy, again }: { who: string; busy: boolean; again: () => void }) {
  const t = useWords('consents');
  return (
    <Notice
      tone="person"
      live
      title={t('stop.notYet')}
      actions={
        <Button busy={busy} onClick={again}>
          {t('stop.again')}
        </Button>
      }
    >
      <p>{t('stop.notYetSays', { who })}</p>
    </Notice>
  );
}

/** Stops with the second tap; no reason is asked, and nothing looks stopped before it is. */
export function StopSharing({
  participantId,
  consentId,
  part,
  who,
  word,
  label,
  says,
  done,
  kind,
}: StopProps) {
  const t = useWords('consents');
  const [asked, setAsked] = useState(false);
  const { busy, notYet, stop } = useStop(participantId, consentId, part);
  if (notYet) return <NotYet who={who} busy={busy} again={() => stop(done)} />;
  if (!asked) {
    return (
      <div class="actions">
        <Button kind={kind ?? 'line'} label={label} onClick={() => setAsked(true)}>
          {word}
        </Button>
      </div>
    );
  }
  return (
    <div class="stack stop-asked">
      <p>{says}</p>
      <div class="actions">
        <Button kind="filled" busy={busy} onClick={() => stop(done)}>
          {t('stop.sure')}
        </Button>
        <Button kind="quiet" onClick={() => setAsked(false)}>
          {t('stop.leave')}
        </Button>
      </div>
    </div>
  );
}
