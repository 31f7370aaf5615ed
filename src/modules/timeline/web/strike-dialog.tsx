import { Button, Dialog } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useActing } from './answering.ts';

interface StrikeDialogProps {
  open: boolean;
  onStrike: () => Promise<void>;
  onEnd: () => void;
}

/** Striking destroys one's own words for good: the one act that asks first, since nothing can bring them back. */
export function StrikeDialog({ open, onStrike, onEnd }: StrikeDialogProps) {
  const t = useWords('timeline');
  const { busy, act } = useActing();
  const strike = (): void =>
    act(async () => {
      await onStrike();
      onEnd();
    });
  return (
    <Dialog
      open={open}
      onClose={onEnd}
      title={t('strike.title')}
      actions={
        <Button kind="filled" busy={busy} onClick={strike}>
          {t('strike.go')}
        </Button>
      }
    >
      <p>{t('strike.lead')}</p>
    </Dialog>
  );
}
