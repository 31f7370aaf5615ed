import type { ComponentChildren } from 'preact';

/** An empty place says what to do first. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children?: ComponentChildren;
  action?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children === undefined ? null : <div class="muted">{children}</div>}
      {action === undefined ? null : <div class="actions">{action}</div>}
    </div>
  );
}
