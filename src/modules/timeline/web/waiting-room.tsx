import type { Letter } from '../../../web/outbox/index.ts';
import { keeping } from '../../../web/outbox/index.ts';
import { Button, Notice } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { deedIn, wordsIn } from './waiting-line.ts';

export { newEntries, offLetter, ownLetters, withWaiting } from './waiting-line.ts';

/** Below what stands in its place on this phone and nowhere else yet, with the way back. */
export function WaitsHere({ id }: { id: string }) {
  const t = useWords('timeline');
  return (
    <p class="line-waits small" role="status">
      <span>{t('waits.here')}</span>
      <Button kind="quiet" onClick={() => void keeping.takeBack(id)}>
        {t('waits.remove')}
      </Button>
    </p>
  );
}

/** The server would not take it: told with what was written, until it has been seen. */
export function RefusedHere({ letter, personId }: { letter: Letter; personId: string }) {
  const t = useWords('timeline');
  const words = wordsIn(letter);
  return (
    <Notice
      tone="person"
      live
      title={t('waits.refused')}
      actions={<Button onClick={() => void keeping.drop(letter.id)}>{t('waits.seen')}</Button>}
    >
      <p>{words ? t('waits.yours', { words }) : t(`waits.deed.${deedIn(letter, personId)}`)}</p>
      <p>{letter.refused}</p>
    </Notice>
  );
}
