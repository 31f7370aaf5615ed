import { useState } from 'preact/hooks';
import { Button } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useActing } from './server.ts';

interface TwoTapsProps {
  /** On the first button. */
  word: string;
  /** A fuller name of it; begins with the words shown. */
  label?: string;
  /** What comes of it, said before the second tap. */
  says: string;
  /** On the second. */
  sure: string;
  onDo: () => Promise<unknown>;
}

/** Done with the second tap and not before; no reason is asked. */
export function TwoTaps({ word, label, says, sure, onDo }: TwoTapsProps) {
  const t = useWords('families');
  const [asked, setAsked] = useState(false);
  const { busy, act } = useActing();
  if (!asked) {
    return (
      <div class="actions">
        <Button kind="quiet" onClick={() => setAsked(true)} {...(label ? { label } : {})}>
          {word}
        </Button>
      </div>
    );
  }
  return (
    <div class="stack">
      <p>{says}</p>
      <div class="actions">
        <Button busy={busy} onClick={() => act(onDo)}>
          {sure}
        </Button>
        <Button kind="quiet" onClick={() => setAsked(false)}>
          {t('leave')}
        </Button>
      </div>
    </div>
  );
}
