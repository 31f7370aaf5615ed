import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ButtonKind } from './button.tsx';

export interface MenuChoice {
  label: string;
  onChoose: () => void;
}

export interface MenuProps {
  label: ComponentChildren;
  choices: readonly MenuChoice[];
  /** Which side of its button the list hangs from. */
  side?: 'start' | 'end';
  kind?: ButtonKind;
}

function useCloseOutside(ref: { current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const close = (event: Event): void => {
      const menu = ref.current;
      if (menu?.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, [ref]);
}

/** A button that opens a short list of things to do. Escape and a press elsewhere close it. */
export function Menu({ label, choices, side = 'start', kind = 'line' }: MenuProps) {
  const ref = useRef<HTMLDetailsElement>(null);
  useCloseOutside(ref);
  const close = (): void => {
    if (ref.current) ref.current.open = false;
    ref.current?.querySelector('summary')?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !ref.current?.open) return;
    event.stopPropagation();
    close();
  };
  return (
    <details class={`menu menu-${side}`} ref={ref} onKeyDown={onKey}>
      <summary class={`button button-${kind}`}>{label}</summary>
      <ul class="menu-list">
        {choices.map((choice) => (
          <li key={choice.label}>
            <button
              type="button"
              onClick={() => {
                close();
                choice.onChoose();
              }}
            >
              {choice.label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
