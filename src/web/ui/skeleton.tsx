import { useWords } from '../words.ts';
import { HiddenWords } from './hidden-words.tsx';

interface SkeletonProps {
  lines?: number;
  /** One of many on a page: a screen reader is not told of each. */
  silent?: boolean;
}

/** The quiet shape of what is on its way. */
export function Skeleton({ lines = 3, silent = false }: SkeletonProps) {
  const t = useWords('shell');
  return (
    <div class="skeleton" {...(silent ? {} : { role: 'status' })}>
      {silent ? null : <HiddenWords>{t('loading')}</HiddenWords>}
      {Array.from({ length: lines }, (_, at) => at).map((at) => (
        <div key={at} class="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}
