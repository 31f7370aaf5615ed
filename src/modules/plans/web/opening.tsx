import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ButtonKind } from '../../../web/ui/button.tsx';
import { Button } from '../../../web/ui/index.ts';

interface OpeningProps {
  word: string;
  label?: string;
  kind?: ButtonKind;
  /** What opens in place; it is given a way to close itself. */
  children: (close: () => void) => ComponentChildren;
}

/** A button that becomes a form in place. Opened, the first field has the focus; closed, the button has it again. */
export function Opening({ word, label, kind = 'quiet', children }: OpeningProps) {
  const [open, setOpen] = useState<boolean>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open === undefined) return;
    place.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, [open]);
  return (
    <div ref={place} class={open ? 'plan-open' : 'plan-closed'}>
      {open ? (
        children(() => setOpen(false))
      ) : (
        <Button kind={kind} onClick={() => setOpen(true)} {...(label ? { label } : {})}>
          {word}
        </Button>
      )}
    </div>
  );
}
