import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useWords } from '../words.ts';
import { Button } from './button.tsx';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ComponentChildren;
  /** Buttons at the foot; a way to close is always there. */
  actions?: ComponentChildren;
}

/** The browser's own modal dialog: it keeps the focus, Escape closes it, the page behind is inert. */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  const t = useWords('shell');
  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog ref={ref} class="dialog" aria-labelledby={id} onClose={onClose}>
      {open ? (
        <div class="dialog-body">
          <h2 id={id}>{title}</h2>
          {children}
          <div class="actions">
            {actions}
            <Button kind="quiet" onClick={onClose}>
              {t('close')}
            </Button>
          </div>
        </div>
      ) : null}
    </dialog>
  );
}
