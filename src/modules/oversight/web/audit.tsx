import { useInfiniteQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useSession } from '../../../web/session.ts';
import {
  Button,
  ChoiceChips,
  DataTable,
  Empty,
  LinkButton,
  Loaded,
  MoreButton,
  Page as PageFrame,
  SearchBox,
} from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { api } from './api.ts';
import type { Only } from './audit-columns.tsx';
import { columnsIn } from './audit-columns.tsx';

const ofOnly = (only: Only | undefined) => (only ? { [only.by]: only.id } : {});

/** Who may read who opened one record, as its policy says; the session names no abilities with a participant. */
const answering: readonly string[] = ['privacy-officer', 'manager'];

/** What is looked at alone, the way back to everything, and to the page about one record. */
function Narrowed({ only, onAll }: { only: Only; onAll: () => void }) {
  const t = useWords('oversight');
  const mayOversee = useSession().person?.roles.some((role) => answering.includes(role)) ?? false;
  return (
    <p>
      {t('audit.onlyThis', { what: only.what })}{' '}
      <Button kind="quiet" onClick={onAll}>
        {t('audit.showAll')}
      </Button>
      {only.by === 'participant' && mayOversee ? (
        <LinkButton kind="quiet" to={`/people/${only.id}/opened`}>
          {t('openedBy.title')}
        </LinkButton>
      ) : null}
    </p>
  );
}

/** The audit as a privacy officer walks through it: everything, one person's doings, or all about one record. */
export function Page() {
  const t = useWords('oversight');
  const { dateTime } = useFormat();
  const [show, setShow] = useState('all');
  const [search, setSearch] = useState('');
  const [only, setOnly] = useState<Only>();
  const query = useInfiniteQuery({
    queryKey: ['audit', show, only, search],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      api.get('/audit', {
        query: {
          ...(show === 'refused' ? { outcome: 'refused' as const } : {}),
          ...(search.trim() ? { search: search.trim() } : {}),
          ...ofOnly(only),
          ...(pageParam ? { before: pageParam } : {}),
        },
      }),
    getNextPageParam: (last) => last.next,
  });
  return (
    <PageFrame width="wide" title={t('audit.title')} lead={t('audit.lead')}>
      <SearchBox label={t('audit.search')} onSearch={setSearch} />
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
      {only ? <Narrowed only={only} onAll={() => setOnly(undefined)} /> : null}
      <Loaded query={query}>
        {(data) => (
          <DataTable
            caption={t('audit.caption')}
            hideCaption
            columns={columnsIn({ t, dateTime, onOnly: setOnly })}
            rows={data.pages.flatMap((page) => page.entries)}
            rowKey={(entry) => entry.id}
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
