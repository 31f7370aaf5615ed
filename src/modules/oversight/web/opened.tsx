import { useInfiniteQuery } from '@tanstack/preact-query';
import { useSession } from '../../../web/session.ts';
import { Card, LinkButton, Loaded, MoreButton, Page as PageFrame } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Opened } from '../schema.ts';
import { api } from './api.ts';
import { CanOpenCard } from './can-open.tsx';
import { Letter } from './letter.tsx';

/** Told always: family members linked now, guardians, and whoever outside may have something. */
function AlongCard({ along }: Pick<Opened, 'along'>) {
  const t = useWords('oversight');
  const { date } = useFormat();
  if (along.length === 0) return null;
  return (
    <Card title={t('opened.alongTitle')}>
      <div class="stack">
        <ul class="stack">
          {along.map(({ name, how, fromOn, untilOn }) => (
            <li key={`${how} ${name}`}>
              {t(`opened.along.${how}`, {
                name,
                from: fromOn ? date(fromOn) : '',
                until: untilOn ? date(untilOn) : '',
              })}
            </li>
          ))}
        </ul>
        <div class="actions">
          {along.some(({ how }) => how === 'partner') ? (
            <LinkButton to="/me/sharing">{t('opened.toSharing')}</LinkButton>
          ) : null}
          {along.some(({ how }) => how !== 'partner') ? (
            <LinkButton to="/me/family">{t('opened.toFamily')}</LinkButton>
          ) : null}
        </div>
      </div>
    </Card>
  );
}

/** Who opened my record, day by day, as one would tell it. */
export function Page() {
  const t = useWords('oversight');
  const { person, invented } = useSession();
  const id = person?.id ?? '';
  const query = useInfiniteQuery({
    queryKey: ['opened', id],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      api.get('/participants/:id/opened', { params: { id }, query: pageParam ? { before: pageParam } : {} }),
    getNextPageParam: (last) => last.next,
  });
  return (
    <PageFrame title={t('opened.title')}>
      <p>{t('opened.lead')}</p>
      {invented ? <p class="muted">{t('opened.invented')}</p> : null}
      <Loaded query={query}>
        {(data) => (
          <>
            <CanOpenCard id={id} />
            <AlongCard along={data.pages[0]?.along ?? []} />
            <Letter entries={data.pages.flatMap((page) => page.entries)} own />
            {query.hasNextPage ? (
              <MoreButton onMore={() => query.fetchNextPage()} busy={query.isFetchingNextPage} />
            ) : null}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
