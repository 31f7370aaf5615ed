import { useInfiniteQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import {
  Button,
  ChoiceChips,
  DataTable,
  Empty,
  Loaded,
  MoreButton,
  Page as PageFrame,
} from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { api } from './api.ts';
import type { Entry, Only } from './audit-columns.tsx';
import { aboutOf, actOf, columnsIn, whoOf } from './audit-columns.tsx';

const ofOnly = (only: Only | undefined) => (only ? { [only.by]: only.id } : {});

/** The audit as a privacy officer walks through it: everything, one person's doings, or all about one record. */
export function Page() {
  const t = useWords('oversight');
  const { dateTime } = useFormat();
  const [show, setShow] = useState('all');
  const [only, setOnly] = useState<Only>();
  const query = useInfiniteQuery({
    queryKey: ['audit', show, only],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      api.get('/audit', {
        query: {
          ...(show === 'refused' ? { outcome: 'refused' as const } : {}),
          ...ofOnly(only),
          ...(pageParam ? { before: pageParam } : {}),
        },
      }),
    getNextPageParam: (last) => last.next,
  });
  const text = (entry: Entry): string =>
    [whoOf(t, entry), actOf(t, entry.action), aboutOf(t, entry)].join(' ');
  return (
    <PageFrame width="wide" title={t('audit.title')} lead={t('audit.lead')}>
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
      {only ? (
        <p>
          {t('audit.onlyThis', { what: only.what })}{' '}
          <Button kind="quiet" onClick={() => setOnly(undefined)}>
            {t('audit.showAll')}
          </Button>
        </p>
      ) : null}
      <Loaded query={query}>
        {(data) => (
          <DataTable
            caption={t('audit.caption')}
            hideCaption
            columns={columnsIn({ t, dateTime, onOnly: setOnly })}
            rows={data.pages.flatMap((page) => page.entries)}
            rowKey={(entry) => entry.id}
            filterText={text}
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
