import { useContext } from 'preact/hooks';
import type { MenuGroup } from '../../define-web.ts';
import { gatheredAt, gatherings } from '../../gather-menu.ts';
import { MenuHere } from '../../menu-here.ts';
import { useAbility } from '../../session.ts';
import { Page as PageFrame } from '../../ui/page.tsx';
import { useWords } from '../../words.ts';
import { ExploreAgain } from '../begin/explore-again.tsx';
import { GatheredList } from './gathered-list.tsx';

const groups: readonly MenuGroup[] = gatherings.find(({ path }) => path === '/settings')?.groups ?? [];

/** What is set, brought in and looked over now and then: each by its name, with a sentence on what it is for. */
export function Page() {
  const t = useWords('overview');
  const entries = gatheredAt(useContext(MenuHere), '/settings');
  const mayExplore = useAbility('invented.explore');
  const sections = groups
    .map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) }))
    .filter((section) => section.entries.length > 0);
  return (
    <PageFrame title={t('settings.title')}>
      {sections.map((section) => (
        <section key={section.group} class="overview-section">
          <h2>{t(`settings.${section.group}`)}</h2>
          <GatheredList entries={section.entries} />
        </section>
      ))}
      {mayExplore ? <ExploreAgain /> : null}
    </PageFrame>
  );
}
