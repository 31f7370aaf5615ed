import { Button, Disclosure } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { DuplicatesView } from '../schema/duplicates.ts';

interface Props {
  decided: DuplicatesView['decided'];
  onUndo: (aId: string, bId: string) => Promise<void>;
}

/** What was decided, with the way back. */
export function DecidedList({ decided, onUndo }: Props) {
  const t = useWords('people');
  const { shortDate } = useFormat();
  if (decided.length === 0) return null;
  return (
    <Disclosure summary={t('duplicates.decided')}>
      <ul class="plain-list">
        {decided.map(({ a, b, decision, decidedAt }) => {
          const sentence = t(`duplicates.was.${decision}`, { a: a.name, b: b.name });
          return (
            <li key={`${a.id} ${b.id}`} class="plain-list-row">
              <span>
                {sentence} <span class="muted">{shortDate(decidedAt)}</span>
              </span>
              <Button
                kind="quiet"
                label={`${t('duplicates.undo')}: ${sentence}`}
                onClick={() => void onUndo(a.id, b.id)}
              >
                {t('duplicates.undo')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
