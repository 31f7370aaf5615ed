import { Button } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import type { Place } from '../../domain/places.ts';
import { useSpeaking } from './reading.ts';
import type { Filling } from './use-filling.ts';

/** One more of a group that repeats, or one less. */
export function AddMore({ place, filling }: { place: Place; filling: Filling }) {
  const t = useWords('forms');
  const { said } = useSpeaking();
  const what = said(place.item.text);
  const { maxOccurs } = place.item.limits;
  const count = place.repetitions.length;
  return (
    <div class="actions">
      {maxOccurs === undefined || count < maxOccurs ? (
        <Button onClick={() => filling.addMore(place.path)}>{t('fill.more', { what })}</Button>
      ) : null}
      {count > 1 ? (
        <Button kind="quiet" onClick={() => filling.removeOne(place.path, count - 1)}>
          {t('fill.less', { what })}
        </Button>
      ) : null}
    </div>
  );
}
