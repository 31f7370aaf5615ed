import { Button } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useActing } from './acting.tsx';
import type { Card } from './card.ts';
import { handOver, pictureOf } from './card-picture.ts';

/** The card to take along: on paper, or as a picture among one's own. */
export function CardActs({ card }: { card: Card }) {
  const t = useWords('plans');
  const { busy, act } = useActing();
  const save = async (): Promise<void> => {
    const words = { calls: t('card.calls'), coping: t('card.coping'), signs: t('card.signs') };
    const picture = await pictureOf(card, { ...words, helps: t('card.helps') });
    if (picture) handOver(picture, 'card.png');
  };
  return (
    <div class="actions">
      <Button kind="line" onClick={() => window.print()}>
        {t('card.print')}
      </Button>
      <Button kind="line" busy={busy} onClick={() => act(save)}>
        {t('card.picture')}
      </Button>
    </div>
  );
}
