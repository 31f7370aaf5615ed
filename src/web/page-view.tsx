import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { Redirect, useLocation } from 'wouter-preact';
import { decidePage } from './decide-page.ts';
import type { WebDoor } from './define-web.ts';
import type { FoundPage } from './find-page.ts';
import { documentTitle } from './find-page.ts';
import { NotFound, NothingYet, Trouble } from './frame/trouble.tsx';
import { readKept } from './kept.ts';
import { usePageModule } from './page-room.ts';
import type { Session } from './session.ts';
import { useSession } from './session.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { Skeleton } from './ui/skeleton.tsx';
import { useWords } from './words.ts';

const isField = (element: Element | null): boolean => element?.matches('input, select, textarea') ?? false;

/** Says the new page's title to screen readers, as a freshly loaded page would; the first page leaves the focus alone. */
function useFocusOnArrival(page: object, ready: boolean): void {
  useEffect(() => {
    if (!ready || lastPage === page) return;
    if (lastPage !== undefined && !isField(document.activeElement)) document.querySelector('h1')?.focus();
    lastPage = page;
  }, [page, ready]);
}

let lastPage: object | undefined;

function useTitle(title: string): void {
  const session = useSession();
  const t = useWords('shell');
  const shown = documentTitle(title, session, t('neutralTitle'), readKept('titles') === 'shown');
  useEffect(() => {
    document.title = shown;
  }, [shown]);
}

export function PageView({ found }: { found: FoundPage }): ComponentChildren {
  const outcome = usePageModule(found);
  const t = useWords(found.door.name);
  useTitle(t(found.page.title));
  useFocusOnArrival(found.page, outcome.state === 'here');
  if (outcome.state === 'failed') return <Trouble error={outcome.error} again={outcome.again} />;
  if (outcome.state === 'waiting') {
    return (
      <div class="page">
        <Skeleton lines={4} />
      </div>
    );
  }
  const { Page } = outcome.module;
  // Another person's page starts anew: nothing half-written about one stands on the other's.
  return (
    <ErrorBoundary instead={(error, again) => <Trouble error={error} again={again} />}>
      <Page key={JSON.stringify(found.params)} params={found.params} />
    </ErrorBoundary>
  );
}

function NotFoundView() {
  const t = useWords('shell');
  useTitle(t('notFound.title'));
  return <NotFound />;
}

/** What stands at this address for this session, among these doors. */
export function PageAtAddress({ session, doors }: { session: Session; doors: readonly WebDoor[] }) {
  const [address] = useLocation();
  const decision = useMemo(() => decidePage(session, address, doors), [session, address, doors]);
  // One leads to the next, as `/sign-in` to `/` to Today: each is a redirect of its own, since one goes once.
  if (decision.do === 'go') return <Redirect key={decision.to} to={decision.to} replace />;
  if (decision.do === 'nothing-yet') return <NothingYet />;
  if (decision.do === 'not-found') return <NotFoundView />;
  return <PageView found={decision.found} />;
}
