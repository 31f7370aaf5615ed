import type { ComponentChildren } from 'preact';

export interface Item {
  id: string;
  title: string;
  lines: readonly string[];
  action: ComponentChildren;
}

/** Things one has, each with what can be done about it. */
export function ItemList({ label, items }: { label: string; items: readonly Item[] }) {
  return (
    <ul class="stack" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} class="stack">
          <div>
            <p>
              <strong>{item.title}</strong>
            </p>
            {item.lines.map((line) => (
              <p key={line} class="small muted">
                {line}
              </p>
            ))}
          </div>
          {item.action === null ? null : <div class="actions">{item.action}</div>}
        </li>
      ))}
    </ul>
  );
}
