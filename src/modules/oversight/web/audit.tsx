import { useInfiniteQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { Column } from '../../../web/ui/index.ts';
import {
  ChoiceChips,
  DataTable,
  Empty,
  Loaded,
  MoreButton,
  Page as PageFrame,
} from '../../../web/ui/index.ts';
import type { Words } from '../../../web/words.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Audit } from '../schema.ts';
import { api } from './api.ts';

type Entry = Audit['entries'][number];

const columnsIn = (t: Words, dateTime: (at: string) => string): Column<Entry>[] => [
  { key: 'at', label: t('audit.at'), cell: (entry) => dateTime(entry.at), sortBy: (entry) => entry.at },
  { key: 'who', label: t('audit.who'), cell: (entry) => entry.who, sortBy: (entry) => entry.who },
  {
    key: 'action',
    label: t('audit.action'),
    cell: (entry) => <code>{entry.action}</code>,
    sortBy: (entry) => entry.action,
  },
  {
    key: 'about',
    label: t('audit.about'),
    cell: (entry) => t(entry.aboutSomeone ? 'audit.someone' : 'audit.house'),
  },
  {
    key: 'outcome',
    label: t('audit.outcome'),
    cell: (entry) => t(`audit.${entry.outcome}`),
    sortBy: (entry) => entry.outcome,
  },
];

/** The audit as a privacy officer walks through it. */
export function Page() {
  const t = useWords('oversight');
  const { dateTime } = useFormat();
  const [show, setShow] = useState('all');
  const query = useInfiniteQuery({
    queryKey: ['audit', show],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      api.get('/audit', {
        query: {
          ...(show === 'refused' ? { outcome: 'refused' as const } : {}),
          ...(pageParam ? { before: pageParam } : {}),
        },
      }),
    getNextPageParam: (last) => last.next,
  });
  return (
    <PageFrame width="wide" title={t('audit.title')}>
      <ChoiceChips
        name="show"
        size="small"
        label={t('audit.filter')}
        value={show}
        onChange={setShow}
        choices={[
          { value: 'all', label: t('audit.all') },
          { value: 'refused', label: t('audit.onlyRefused') },
        ]}
      />
      <Loaded query={query}>
        {(data) => (
          <DataTable
            caption={t('audit.caption')}
            hideCaption
            columns={columnsIn(t, dateTime)}
            rows={data.pages.flatMap((page) => page.entries)}
            rowKey={(entry) => entry.id}
            filterText={(entry) => `${entry.who} ${entry.action}`}
            empty={<Empty title={t('audit.none')}>{t('audit.noneLead')}</Empty>}
          />
        )}
      </Loaded>
      {query.hasNextPage ? (
        <MoreButton onMore={() => query.fetchNextPage()} busy={query.isFetchingNextPage} />
      ) : null}
    </PageFrame>
  );
}
