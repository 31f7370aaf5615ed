import { useWords } from '../words.ts';
import { HiddenWords } from './hidden-words.tsx';

/** The quiet shape of what is on its way. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useWords('shell');
  return (
    <div class="skeleton" role="status">
      <HiddenWords>{t('loading')}</HiddenWords>
      {Array.from({ length: lines }, (_, at) => at).map((at) => (
        <div key={at} class="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}
