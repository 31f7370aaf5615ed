import type { ComponentChildren } from 'preact';

/** A person's own words: italic, behind a soft rule, never edited. `by` says whose they are. */
export function Said({ children, by }: { children: ComponentChildren; by?: string }) {
  return (
    <figure class="said">
      <blockquote>{children}</blockquote>
      {by === undefined ? null : <figcaption class="small muted">{by}</figcaption>}
    </figure>
  );
}
