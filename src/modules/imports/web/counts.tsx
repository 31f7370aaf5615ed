import { useFormat, useWords } from '../../../web/words.ts';
import { setAsideOf } from '../domain.ts';
import type { ImportView } from '../schema.ts';

type Totals = NonNullable<ImportView['totals']>;

/** Every row of the file in one of four places; the sum is shown, so that nobody has to trust it. */
export function Counts({ view, totals }: { view: ImportView; totals: Totals }) {
  const t = useWords('imports');
  const { number } = useFormat();
  const written = view.state !== 'looked';
  const tense = written ? 'was' : 'willBe';
  const aside = setAsideOf(totals);
  const counts = [
    { key: 'created', count: totals.created },
    { key: 'matched', count: totals.matched },
    ...(totals.joined > 0 ? [{ key: 'joined', count: totals.joined }] : []),
    { key: 'setAside', count: aside },
  ];
  const parts = counts.map(({ count }) => number(count)).join(' + ');
  return (
    <section aria-label={t('counts.label')}>
      <dl class="import-counts">
        {counts.map(({ key, count }) => (
          <div key={key}>
            <dt>{t(`counts.${tense}.${key}`)}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
      <p class="small muted">{t('counts.sum', { rows: number(totals.rows), parts, count: totals.rows })}</p>
    </section>
  );
}
