import { Notice } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ImportView } from '../schema/import.ts';

/** Before agreeing: whom of these people the reader, or everybody but managers, would look for in vain. */
export function SeeingNotice({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const { number } = useFormat();
  const { unseen = [], onlyManagers = 0, withoutCoach = 0 } = view.seeing ?? {};
  const count = unseen.reduce((sum, one) => sum + one.count, 0);
  if (count > 0) {
    return (
      <Notice tone="person" title={t('seeing.notYou', { count, shown: number(count) })}>
        <ul class="import-reasons">
          {unseen.map((one) => (
            <li key={one.reason}>
              {number(one.count)} × {t(`seeing.reason.${one.reason}`)}
            </li>
          ))}
        </ul>
        <p class="small">{t('seeing.whatHelps')}</p>
      </Notice>
    );
  }
  if (withoutCoach === 0) return null;
  const title =
    onlyManagers > 0
      ? t('seeing.onlyManagers', { count: onlyManagers, shown: number(onlyManagers) })
      : t('seeing.withoutCoach', { count: withoutCoach, shown: number(withoutCoach) });
  return (
    <Notice tone="person" title={title}>
      <p class="small">{t(onlyManagers > 0 ? 'seeing.whatHelps' : 'seeing.coachHelps')}</p>
    </Notice>
  );
}
