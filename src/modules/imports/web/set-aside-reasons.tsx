import { useFormat, useWords } from '../../../web/words.ts';
import type { ImportView } from '../schema/import.ts';
import { asideOf } from './sentences.ts';
import { useSaying } from './use-saying.ts';

/** Why rows are set aside, and how many for each reason. */
export function SetAsideReasons({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const { number } = useFormat();
  const saying = useSaying(view);
  const reasons = Object.entries(view.totals?.setAside ?? {}).sort(([, one], [, other]) => other - one);
  if (reasons.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t('setAside.title')}</h2>
      <ul class="import-reasons">
        {reasons.map(([code, count]) => (
          <li key={code}>
            <strong>{number(count)}</strong> {asideOf(saying, code, view.file?.asideFor ?? [])}
          </li>
        ))}
      </ul>
    </section>
  );
}
