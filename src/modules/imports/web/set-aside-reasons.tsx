import { useFormat, useLanguage, useWords } from '../../../web/words.ts';
import type { ImportView } from '../schema.ts';
import { asideOf } from './sentences.ts';

/** Why rows are set aside, and how many for each reason. */
export function SetAsideReasons({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const language = useLanguage();
  const { number, list } = useFormat();
  const reasons = Object.entries(view.totals?.setAside ?? {}).sort(([, one], [, other]) => other - one);
  if (reasons.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t('setAside.title')}</h2>
      <ul class="import-reasons">
        {reasons.map(([code, count]) => (
          <li key={code}>
            <strong>{number(count)}</strong>{' '}
            {asideOf({ t, language, view, list }, code, view.file?.asideFor ?? [])}
          </li>
        ))}
      </ul>
    </section>
  );
}
