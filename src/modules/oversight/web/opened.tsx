import { useInfiniteQuery } from '@tanstack/preact-query';
import { useSession } from '../../../web/session.ts';
import { Card, Empty, LinkButton, Loaded, MoreButton, Page as PageFrame } from '../../../web/ui/index.ts';
import type { Words } from '../../../web/words.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Visit } from '../domain.ts';
import { visitsFrom } from '../domain.ts';
import type { Opened } from '../schema.ts';
import { api } from './api.ts';

type Entry = Opened['entries'][number];

/** One kind of entry without a sentence of its own is read as the line is; other acts are "worked on your record". */
function did(t: Words, action: string): string {
  const [room, act] = action.split('.');
  const keys = [action.replaceAll('.', '-'), `${room}-${act}`].map((key) => `did.${key}`);
  return (
    keys.map((key) => ({ key, words: t(key) })).find(({ key, words }) => words !== key)?.words ??
    t('did.other')
  );
}

/** Told always: family members linked now, and guardians. */
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
          <LinkButton to="/me/family">{t('opened.toFamily')}</LinkButton>
        </div>
      </div>
    </Card>
  );
}

function VisitLine({ visit, refused }: { visit: Visit; refused: boolean }) {
  const t = useWords('oversight');
  const { list, dayName } = useFormat();
  const what = list([...new Set(visit.actions.map((action) => did(t, action)))]);
  return (
    <li>
      <p class="small muted">{dayName(`${visit.day}T12:00:00`)}</p>
      <p>
        {t(refused ? 'opened.refused' : 'opened.line', { who: visit.who || t('opened.application'), what })}
      </p>
    </li>
  );
}

const dayOf = (at: string): string =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(new Date(at));

function Letter({ entries }: { entries: readonly Entry[] }) {
  const t = useWords('oversight');
  const others = entries.filter((entry) => !entry.self);
  const seen = visitsFrom(
    others.filter((entry) => !entry.refused),
    dayOf,
  );
  const refused = visitsFrom(
    others.filter((entry) => entry.refused),
    dayOf,
  );
  if (others.length === 0) return <Empty title={t('opened.none')}>{t('opened.noneLead')}</Empty>;
  return (
    <div class="stack">
      <Card>
        <ul class="stack">
          {seen.map((visit) => (
            <VisitLine key={`${visit.day} ${visit.who}`} visit={visit} refused={false} />
          ))}
        </ul>
      </Card>
      {refused.length > 0 ? (
        <Card title={t('opened.refusedTitle')}>
          <ul class="stack">
            {refused.map((visit) => (
              <VisitLine key={`${visit.day} ${visit.who}`} visit={visit} refused />
            ))}
          </ul>
        </Card>
      ) : null}
    </div>
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
            <AlongCard along={data.pages[0]?.along ?? []} />
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
