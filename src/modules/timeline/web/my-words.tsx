import { useState } from 'preact/hooks';
import { Button, Card } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { fetchWriting } from './fetch-rooms.ts';
import { readLineDraft } from './line-drafts.ts';
import { useFetched } from './use-fetched.ts';
import type { WritingProps } from './write-words.tsx';

/** Something in the participant's own words, for their own line; what was begun before is open again. */
export function MyWords({ participantId, deeds }: Omit<WritingProps, 'onEnd'>) {
  const t = useWords('timeline');
  const [writing, setWriting] = useState(() => readLineDraft(participantId) !== undefined);
  const room = useFetched(fetchWriting, writing);
  if (!(writing && room)) {
    return (
      <div class="actions">
        <Button kind="line" onClick={() => setWriting(true)}>
          {t('me.write.open')}
        </Button>
      </div>
    );
  }
  return (
    <Card title={t('me.write.open')}>
      <room.Writing participantId={participantId} deeds={deeds} onEnd={() => setWriting(false)} />
    </Card>
  );
}
