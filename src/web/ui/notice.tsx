import type { ComponentChildren } from 'preact';

/** `danger` is for danger to life; what went wrong with a form or a network is `person`. */
export type NoticeTone = 'plain' | 'do' | 'person' | 'danger';

export interface NoticeProps {
  tone?: NoticeTone;
  title?: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
  /** Read aloud as soon as it appears. */
  live?: boolean;
}

export function Notice({ tone = 'plain', title, children, actions, live = false }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={live ? 'status' : undefined}>
      <div class="notice-words">
        {title === undefined ? null : <p class="notice-title">{title}</p>}
        {children}
      </div>
      {actions === undefined ? null : <div class="actions">{actions}</div>}
    </div>
  );
}
