import '../sharing.css';
import { useState } from 'preact/hooks';
import { Problem } from '../../../../web/api.ts';
import type { PageProps } from '../../../../web/define-web.ts';
import {
  Button,
  Card,
  Empty,
  LinkButton,
  LoadedPage,
  MoreButton,
  NotFound,
  Page as PageFrame,
} from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import { Awaiting } from './awaiting.tsx';
import { NoticeCard } from './notice-card.tsx';
import { ScopeLines } from './scope-lines.tsx';
import { SharedEntry } from './shared-entry.tsx';
import { useListening } from './use-listening.ts';
import { useSharedRecord } from './use-shared.ts';

const isGone = (error: unknown): boolean =>
  error instanceof Problem && (error.status === 403 || error.status === 404 || error.status === 410);

/** Said to whoever had it on this screen: not a word more than that it is over. */
function Gone() {
  const t = useWords('consents');
  return (
    <PageFrame width="read" title={t('room.gone')} lead={t('room.goneSays')}>
      <div class="actions">
        <LinkButton kind="filled" to="/shared">
          {t('room.back')}
        </LinkButton>
      </div>
    </PageFrame>
  );
}

function Waiting() {
  const t = useWords('consents');
  return (
    <PageFrame width="read" title={t('room.title')} back={{ to: '/shared', label: t('room.back') }}>
      <Awaiting />
    </PageFrame>
  );
}

type Query = ReturnType<typeof useSharedRecord>;
type Pages = NonNullable<Query['data']>['pages'];

interface RecordProps {
  id: string;
  pages: Pages;
  query: Query;
}

function Entries({ id, pages, query }: RecordProps) {
  const t = useWords('consents');
  const name = pages[0]?.name ?? '';
  const entries = pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <Empty title={t('room.empty')}>{t('room.emptySays', { name })}</Empty>;
  return (
    <>
      <Card>
        <ul class="shared-list">
          {entries.map((entry) => (
            <li key={entry.id}>
              <SharedEntry entry={entry} participantId={id} name={name} />
            </li>
          ))}
        </ul>
      </Card>
      {query.hasNextPage ? (
        <MoreButton onMore={() => query.fetchNextPage()} busy={query.isFetchingNextPage} />
      ) : null}
    </>
  );
}

/** The notice and what was agreed to come first, on paper too. */
function SharedPage({ id, pages, query }: RecordProps) {
  const t = useWords('consents');
  const [first] = pages;
  if (!first) return null;
  return (
    <PageFrame
      width="read"
      title={first.name}
      back={{ to: '/shared', label: t('room.back') }}
      actions={
        <Button kind="quiet" onClick={() => window.print()}>
          {t('room.print')}
        </Button>
      }
    >
      <div class="stack">
        <NoticeCard notice={first.notice} />
        <Card title={t('room.scope')}>
          <ScopeLines scope={first.scope} name={first.name} />
        </Card>
        <Entries id={id} pages={pages} query={query} />
      </div>
    </PageFrame>
  );
}

/** What one person shares with whoever is here, for as long as they do. */
export function Page({ params: { id } }: PageProps<'/shared/:id'>) {
  const answer = useListening();
  const query = useSharedRecord(id, answer);
  const [seen, setSeen] = useState(false);
  if (query.data && !seen) setSeen(true);
  if (answer === undefined) return <Waiting />;
  if (isGone(query.error)) return seen ? <Gone /> : <NotFound />;
  return (
    <LoadedPage query={query}>{({ pages }) => <SharedPage id={id} pages={pages} query={query} />}</LoadedPage>
  );
}
