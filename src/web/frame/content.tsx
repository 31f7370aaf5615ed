import type { ComponentChildren } from 'preact';
import { useWords } from '../words.ts';

/** The first stop of the keyboard. */
export function SkipLink() {
  const t = useWords('shell');
  return (
    <a class="button button-filled skip-link" href="#content">
      {t('skip')}
    </a>
  );
}

export function Content({ children }: { children: ComponentChildren }) {
  return (
    <main id="content" tabIndex={-1}>
      {children}
    </main>
  );
}
