import { useInfiniteQuery } from '@tanstack/preact-query';
import type { PageProps } from '../../../web/define-web.ts';
import { useAbility } from '../../../web/session.ts';
import { Loaded, MoreButton, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { api } from './api.ts';
import { Letter } from './letter.tsx';

/** Who opened somebody's record, for whoever answers for it: the same list the participant has. */
export function Page({ params: { id } }: PageProps<'/people/:id/opened'>) {
  const t = useWords('oversight');
  const mayList = useAbility('participant.list');
  const query = useInfiniteQuery({
    queryKey: ['opened-by', id],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      api.get('/participants/:id/opened-by', {
        params: { id },
        query: pageParam ? { before: pageParam } : {},
      }),
    getNextPageParam: (last) => last.next,
  });
  return (
    <PageFrame
      width="read"
      title={t('openedBy.title')}
      lead={t('openedBy.lead')}
      back={
        mayList
          ? { to: `/people/${id}`, label: t('openedBy.back') }
          : { to: '/settings/audit', label: t('audit.menu') }
      }
    >
      <Loaded query={query}>
        {(data) => (
          <>
            <Letter entries={data.pages.flatMap((page) => page.entries)} />
            {query.hasNextPage ? (
              <MoreButton onMore={() => query.fetchNextPage()} busy={query.isFetchingNextPage} />
            ) : null}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
