import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { FoundPage } from './find-page.ts';
import { documentTitle } from './find-page.ts';
import { NotFound, Trouble } from './frame/trouble.tsx';
import { usePageModule } from './page-room.ts';
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
  const shown = documentTitle(title, session, t('neutralTitle'));
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
  return (
    <ErrorBoundary instead={(error, again) => <Trouble error={error} again={again} />}>
      <Page params={found.params} />
    </ErrorBoundary>
  );
}

export function NotFoundView() {
  const t = useWords('shell');
  useTitle(t('notFound.title'));
  return <NotFound />;
}
