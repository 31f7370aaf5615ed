import type { ComponentChildren } from 'preact';

/** Words for screen readers where a picture says it to the eye. */
export function HiddenWords({ children }: { children: ComponentChildren }) {
  return <span class="hidden-words">{children}</span>;
}
