import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** A press that was meant for something of its own, or to select words, is not for the row. */
function isForRow(target: Element): boolean {
  return target.closest('a, button, form, details') === null && String(document.getSelection() ?? '') === '';
}

/** A press anywhere on a row does what its button does: the row only widens the button's target for a pointer. */
export function usePressedRows(list: RefObject<HTMLElement>): void {
  useEffect(() => {
    const here = list.current;
    const press = ({ target }: MouseEvent): void => {
      if (!(target instanceof Element && isForRow(target))) return;
      target.closest('.line-row')?.querySelector<HTMLElement>('.line-toggle')?.click();
    };
    here?.addEventListener('click', press);
    return () => here?.removeEventListener('click', press);
  }, [list]);
}
