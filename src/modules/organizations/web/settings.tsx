import { useAbility } from '../../../web/session.ts';
import type { Tab } from '../../../web/ui/index.ts';
import { Loaded, Page as PageFrame, Tabs } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { OrganizationView } from '../schema.ts';
import { HelpCheck } from './help-check.tsx';
import { ListsTab } from './lists-tab.tsx';
import { MenuTab } from './menu-tab.tsx';
import { OrganizationForm } from './organization-form.tsx';
import { Part2Tab } from './part2-tab.tsx';
import { PlacesTab } from './places-tab.tsx';
import { useOrganization } from './server.ts';
import './settings.css';

/** Only what one may change: a tab that could only be looked at would promise too much. */
function useTabs(view: OrganizationView): Tab[] {
  const t = useWords('organizations');
  const mayEdit = useAbility('organization.edit');
  const mayReview = useAbility('organization.review-part2');
  const mayList = useAbility('organization.edit-lists');
  const tab = (id: string, may: boolean, content: Tab['content']): Tab[] =>
    may ? [{ id, label: t(`tab.${id}`), content }] : [];
  return [
    ...tab('organization', mayEdit, <OrganizationForm key={view.version} view={view} />),
    ...tab('places', mayEdit, <PlacesTab view={view} />),
    ...tab('menu', mayEdit, <MenuTab />),
    ...tab('part2', mayReview, <Part2Tab view={view} />),
    ...tab('lists', mayList, <ListsTab />),
  ];
}

function Loading() {
  const t = useWords('organizations');
  const query = useOrganization();
  return (
    <PageFrame width="read" title={t('title')}>
      <Loaded query={query}>{() => null}</Loaded>
    </PageFrame>
  );
}

/** Where one part is all there is to change, the page is called by it. */
function Settings({ view }: { view: OrganizationView }) {
  const t = useWords('organizations');
  const tabs = useTabs(view);
  const only = tabs.length === 1 ? tabs[0] : undefined;
  return (
    <PageFrame width="read" title={only?.label ?? t('title')} lead={view.name}>
      <HelpCheck view={view} />
      {tabs.length === 0 ? <p>{t('nothing')}</p> : null}
      {only?.content}
      {tabs.length > 1 ? <Tabs label={t('title')} tabs={tabs} first={window.location.hash.slice(1)} /> : null}
    </PageFrame>
  );
}

export function Page() {
  const { data } = useOrganization();
  return data ? <Settings view={data} /> : <Loading />;
}
