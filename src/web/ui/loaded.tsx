import type { ComponentChildren } from 'preact';
import { useWords } from '../words.ts';
import { Button } from './button.tsx';
import { failureSentences } from './failure-words.ts';
import { Notice } from './notice.tsx';
import { Skeleton } from './skeleton.tsx';

/** The part of a query's result that decides what is shown. */
export interface Asked<Data> {
  data: Data | undefined;
  error: unknown;
  refetch: () => unknown;
}

export interface LoadedProps<Data> {
  query: Asked<Data>;
  children: (data: Data) => ComponentChildren;
  /** Shown while the first answer is on its way. */
  waiting?: ComponentChildren;
}

/** What was asked, once it is here; until then its shape, and when it fails a sentence and a way to try again. */
export function Loaded<Data>({ query, children, waiting }: LoadedProps<Data>) {
  const t = useWords('shell');
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (!query.error) return <>{waiting ?? <Skeleton />}</>;
  return (
    <Notice
      tone="person"
      live
      title={failureSentences(query.error, t).message}
      actions={<Button onClick={() => query.refetch()}>{t('tryAgain')}</Button>}
    />
  );
}
