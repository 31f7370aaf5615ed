import type { ComponentChildren } from 'preact';

export interface FactRow {
  label: string;
  value: ComponentChildren;
}

/** Names and values of a record, in pairs. */
export function Facts({ rows }: { rows: readonly FactRow[] }) {
  return (
    <dl class="facts">
      {rows.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
