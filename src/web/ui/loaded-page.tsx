import type { ComponentChildren } from 'preact';
import { NotFound, Trouble } from '../frame/trouble.tsx';
import { Problem } from '../problem.ts';
import type { Asked } from './loaded.tsx';
import { Skeleton } from './skeleton.tsx';

const isClosedToReader = (error: unknown): boolean =>
  error instanceof Problem && (error.status === 403 || error.status === 404);

export interface LoadedPageProps<Data> {
  query: Asked<Data>;
  children: (data: Data) => ComponentChildren;
}

/**
 * A whole page about one thing, once that is here. What the reader may not open is the ordinary page of an address with
 * nothing at it: *not found* and *not yours* look alike, and every page has a heading.
 */
export function LoadedPage<Data>({ query, children }: LoadedPageProps<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (isClosedToReader(query.error)) return <NotFound />;
  if (query.error) return <Trouble error={query.error} again={() => query.refetch()} />;
  return (
    <div class="page">
      <Skeleton lines={4} />
    </div>
  );
}
