import { useFormat, useWords } from '../../../web/words.ts';
import type { ImportView } from '../schema/import.ts';
import { countsOf } from './counted.ts';

type Totals = NonNullable<ImportView['totals']>;

/** Every row of the file in one of four places; the sum is shown, so that nobody has to trust it. */
export function Counts({ view, totals }: { view: ImportView; totals: Totals }) {
  const t = useWords('imports');
  const { number } = useFormat();
  const counts = countsOf({ ...view, totals });
  const parts = counts.map(({ count }) => number(count)).join(' + ');
  return (
    <section aria-label={t('counts.label')}>
      <dl class="import-counts">
        {counts.map(({ word, count }) => (
          <div key={word}>
            <dt>{t(`counts.${word}`)}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
      <p class="small muted">{t('counts.sum', { rows: number(totals.rows), parts, count: totals.rows })}</p>
    </section>
  );
}
