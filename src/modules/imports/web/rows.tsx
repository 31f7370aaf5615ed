import { apiAddress } from '../../../web/api.ts';
import { LinkButton, Tabs } from '../../../web/ui/index.ts';
import { useFormat, useLanguage, useWords } from '../../../web/words.ts';
import { setAsideOf } from '../domain.ts';
import type { ImportView } from '../schema/import.ts';
import { RowTable } from './row-table.tsx';

/** What was added and is taken back by now was added *then*. */
const tabWord = (id: string, { state }: ImportView): string =>
  id === 'created' && state === 'undone' ? 'createdThen' : id;

/** Every row, sorted by what becomes of it, and the whole list to take along. */
export function Rows({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const language = useLanguage();
  const { number } = useFormat();
  const { totals } = view;
  if (!totals) return null;
  const counts = [
    { id: 'set-aside', count: setAsideOf(totals) },
    { id: 'matched', count: totals.matched },
    { id: 'created', count: totals.created },
  ] as const;
  const tabs = counts
    .filter(({ count }) => count > 0)
    .map(({ id, count }) => ({
      id,
      label: t(`rows.tab.${tabWord(id, view)}`, { shown: number(count) }),
      content: <RowTable key={id} view={view} outcome={id} />,
    }));
  const list = apiAddress('/imports/:id/rows.csv', { id: view.id }, { language });
  return (
    <section class="stack" aria-label={t('rows.label')}>
      {tabs.length > 0 ? <Tabs label={t('rows.label')} tabs={tabs} /> : null}
      <div class="actions">
        <LinkButton to={list} download>
          {t('rows.download')}
        </LinkButton>
      </div>
    </section>
  );
}
