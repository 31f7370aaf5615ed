import { useContext } from 'preact/hooks';
import { gatheredAt } from '../../gather-menu.ts';
import { MenuHere } from '../../menu-here.ts';
import { Page as PageFrame } from '../../ui/page.tsx';
import { useWords } from '../../words.ts';
import { GatheredList } from './gathered-list.tsx';

/** What there is to report, by the question each report answers. */
export function Page() {
  const t = useWords('overview');
  const entries = gatheredAt(useContext(MenuHere), '/reports');
  return (
    <PageFrame title={t('reports.title')}>
      <GatheredList entries={entries} />
    </PageFrame>
  );
}
