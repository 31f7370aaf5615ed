import type { ComponentChildren } from 'preact';

/** `person` where somebody is needed; the words say so too, never the colour alone. */
export type ChipTone = 'do' | 'person' | 'plain';

export function Chip({ tone = 'do', children }: { tone?: ChipTone; children: ComponentChildren }) {
  return <span class={`chip chip-${tone}`}>{children}</span>;
}

/** Several chips in a row that wraps, read as a list. */
export function Chips({
  label,
  items,
  tone = 'do',
}: {
  label?: string;
  items: readonly string[];
  tone?: ChipTone;
}) {
  return (
    <ul class="chips" aria-label={label}>
      {items.map((item) => (
        <li key={item}>
          <Chip tone={tone}>{item}</Chip>
        </li>
      ))}
    </ul>
  );
}
