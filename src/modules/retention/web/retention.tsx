import { useAbility } from '../../../web/session.ts';
import type { Tab } from '../../../web/ui/index.ts';
import { Loaded, Page as PageFrame, Tabs } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { KeptRecords, Overview } from '../schema.ts';
import { CertificatesTab } from './certificates-tab.tsx';
import { DueTab } from './due-tab.tsx';
import { HoldsTab } from './holds-tab.tsx';
import { RequestsTab } from './requests-tab.tsx';
import { ScheduleTab } from './schedule-tab.tsx';
import { useOverview, useRecords } from './server.ts';

interface Parts {
  overview: Overview;
  records: KeptRecords | undefined;
}

function useTabs({ overview, records }: Parts): Tab[] {
  const t = useWords('retention');
  const { mayDecide } = overview;
  const waiting = overview.requests.filter((request) => !request.outcome).length;
  const tab = (id: string, content: Tab['content'], count?: number): Tab => ({
    id,
    label: count ? t('tab.counted', { label: t(`tab.${id}`), count }) : t(`tab.${id}`),
    content,
  });
  const kept = records
    ? [
        tab('due', <DueTab due={records.due} mayDecide={mayDecide} />, records.due.length),
        tab('holds', <HoldsTab holds={records.holds} mayDecide={mayDecide} />),
        tab('certificates', <CertificatesTab certificates={records.certificates} />),
      ]
    : [];
  return [
    tab('requests', <RequestsTab overview={overview} />, waiting),
    ...kept,
    tab('schedule', <ScheduleTab schedule={overview.schedule} />),
  ];
}

function Sections(parts: Parts) {
  const t = useWords('retention');
  return <Tabs label={t('title')} tabs={useTabs(parts)} />;
}

function WithRecords({ overview }: { overview: Overview }) {
  const query = useRecords();
  return <Loaded query={query}>{(records) => <Sections overview={overview} records={records} />}</Loaded>;
}

/** How long records are kept, what is due, what is held, who asked, and what was destroyed. */
export function Page() {
  const t = useWords('retention');
  const query = useOverview();
  const keeps = useAbility('retention.list');
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <Loaded query={query}>
        {(overview) =>
          keeps ? <WithRecords overview={overview} /> : <Sections overview={overview} records={undefined} />
        }
      </Loaded>
    </PageFrame>
  );
}
