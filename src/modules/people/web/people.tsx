import { keepPreviousData, useInfiniteQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useSearchParams } from 'wouter-preact';
import { useAbility } from '../../../web/session.ts';
import { LinkButton, Loaded, MoreButton, Notice, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Filter } from './people-filter.tsx';
import { isNarrow, noFilter, PeopleFilter } from './people-filter.tsx';
import { NobodyFound, NobodyYet, PersonRows } from './person-rows.tsx';
import { api, peopleKey } from './server.ts';
import './people.css';

function usePeople({ search, program, coach }: Filter) {
  return useInfiniteQuery({
    queryKey: [...peopleKey, search, program, coach],
    queryFn: ({ pageParam, signal }) =>
      api.get('/participants', { query: { search, program, coach, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

function Actions() {
  const t = useWords('people');
  const mayDecide = useAbility('duplicates.decide');
  const mayAdd = useAbility('participant.add');
  return (
    <>
      {mayDecide ? <LinkButton to="/people/duplicates">{t('list.duplicates')}</LinkButton> : null}
      {mayAdd ? (
        <LinkButton kind="filled" to="/people/new">
          {t('list.add')}
        </LinkButton>
      ) : null}
    </>
  );
}

/** Everybody one walks with, by name. */
export function Page() {
  const t = useWords('people');
  const [asked] = useSearchParams();
  const [filter, setFilter] = useState<Filter>({ ...noFilter, program: asked.get('program') ?? '' });
  const query = usePeople(filter);
  return (
    <PageFrame title={t('list.title')} actions={<Actions />}>
      <div class="stack">
        <PeopleFilter filter={filter} onChange={setFilter} />
        <Loaded query={query}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0) return isNarrow(filter) ? <NobodyFound /> : <NobodyYet />;
            return (
              <>
                {pages[0]?.soundsLike ? <Notice live title={t('list.soundsLike')} /> : null}
                <PersonRows people={items} />
                {query.hasNextPage ? (
                  <MoreButton busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
                ) : null}
              </>
            );
          }}
        </Loaded>
      </div>
    </PageFrame>
  );
}
