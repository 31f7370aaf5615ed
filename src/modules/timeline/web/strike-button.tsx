import { useState } from 'preact/hooks';
import { Button, Dialog } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useActing } from './answering.ts';

/** Striking destroys one's own words for good: the one act that asks first, since nothing can bring them back. */
export function StrikeButton({ onStrike }: { onStrike: () => Promise<void> }) {
  const t = useWords('timeline');
  const [asking, setAsking] = useState(false);
  const { busy, act } = useActing();
  const strike = (): void =>
    act(async () => {
      await onStrike();
      setAsking(false);
    });
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {t('strike.begin')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('strike.title')}
        actions={
          <Button kind="filled" busy={busy} onClick={strike}>
            {t('strike.go')}
          </Button>
        }
      >
        <p>{t('strike.lead')}</p>
      </Dialog>
    </>
  );
}
