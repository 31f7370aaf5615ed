import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

export interface Tab {
  id: string;
  label: string;
  content: ComponentChildren;
}

export interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  /** The tab shown first. */
  first?: string;
  onShow?: (id: string) => void;
}

/** Where an arrow, Home or End leads among `count` tabs; undefined for any other key. */
export function tabAfterKey(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

export function Tabs({ label, tabs, first, onShow }: TabsProps) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(first ?? tabs[0]?.id);
  const at = Math.max(
    tabs.findIndex((tab) => tab.id === shown),
    0,
  );
  const show = (id: string): void => {
    setShown(id);
    onShow?.(id);
  };
  const onKey = (event: KeyboardEvent): void => {
    const next = tabs[tabAfterKey(event.key, at, tabs.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    show(next.id);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${base}-${next.id}`)}`)?.focus();
  };
  return (
    <div class="tabs">
      <div class="tabs-list" role="tablist" aria-label={label} ref={list} onKeyDown={onKey}>
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            id={`${base}-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={index === at}
            aria-controls={`${base}-panel`}
            tabIndex={index === at ? 0 : -1}
            onClick={() => show(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div id={`${base}-panel`} role="tabpanel" aria-labelledby={`${base}-${tabs[at]?.id}`}>
        {tabs[at]?.content}
      </div>
    </div>
  );
}
