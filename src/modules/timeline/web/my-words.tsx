import { useState } from 'preact/hooks';
import { Button, Card } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { WritingProps } from './write-words.tsx';

type WritingModule = typeof import('./write-words.tsx');

/** Most visits write nothing here: the form's code comes when it is opened, or ahead for the way without a network. */
export const fetchWriting = (): Promise<WritingModule> => import('./write-words.tsx');

/** Something in the participant's own words, for their own line. */
export function MyWords({ participantId, deeds }: Omit<WritingProps, 'onEnd'>) {
  const t = useWords('timeline');
  const [room, setRoom] = useState<WritingModule>();
  const open = (): void => void fetchWriting().then(setRoom, () => undefined);
  if (!room) {
    return (
      <div class="actions">
        <Button kind="line" onClick={open}>
          {t('me.write.open')}
        </Button>
      </div>
    );
  }
  return (
    <Card title={t('me.write.open')}>
      <room.Writing participantId={participantId} deeds={deeds} onEnd={() => setRoom(undefined)} />
    </Card>
  );
}
