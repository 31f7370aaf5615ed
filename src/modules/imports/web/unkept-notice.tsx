import { Notice } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ImportView } from '../schema/import.ts';

/** What of the decisions made before could not be kept when the rows were looked at anew. */
export function UnkeptNotice({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const { list } = useFormat();
  const { unkept } = view.plan;
  if (unkept.length === 0) return null;
  return (
    <Notice tone="person" live title={t('unkept.title')}>
      <ul class="import-reasons">
        {unkept.map(({ code, rows, more }) => {
          const named = rows.map((row) => t('unkept.row', { row }));
          const all = more > 0 ? [...named, t('looked.more', { count: more })] : named;
          return <li key={code}>{t(`unkept.${code}`, { rows: list(all) })}</li>;
        })}
      </ul>
    </Notice>
  );
}
