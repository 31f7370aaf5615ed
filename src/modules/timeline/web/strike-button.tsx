import { useState } from 'preact/hooks';
import { Button } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { fetchStriking } from './fetch-rooms.ts';
import { useFetched } from './use-fetched.ts';

/** Leads to the question whether one's own words are to be destroyed. */
export function StrikeButton({ onStrike }: { onStrike: () => Promise<void> }) {
  const t = useWords('timeline');
  const [asking, setAsking] = useState(false);
  const room = useFetched(fetchStriking, asking);
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {t('strike.begin')}
      </Button>
      {room ? <room.StrikeDialog open={asking} onStrike={onStrike} onEnd={() => setAsking(false)} /> : null}
    </>
  );
}
