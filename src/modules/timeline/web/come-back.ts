import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** After the page has led the focus to its heading, which is where it leads everybody else. */
const afterArrivalMs = 60;

const itemsIn = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('.line-item')];

/** The place of the entry that was left from this visit of the line, as the browser's history holds it. */
function leftAt(): number | undefined {
  const state: unknown = window.history.state;
  if (!(state && typeof state === 'object' && 'leftAt' in state)) return undefined;
  return typeof state.leftAt === 'number' ? state.leftAt : undefined;
}

/** Whether an entry is about to be found again: then it has to be there. */
export const comesBack = (): boolean => leftAt() !== undefined;

function noteLeaving(list: HTMLElement, { target }: MouseEvent): void {
  if (!(target instanceof Element && target.closest('a'))) return;
  const at = itemsIn(list).findIndex((item) => item.contains(target));
  if (at >= 0) window.history.replaceState({ ...window.history.state, leftAt: at }, '');
}

/** Whoever follows a link out of an entry and comes back finds that entry again, however far down it stands. */
export function useComeBack(list: RefObject<HTMLElement>): void {
  useEffect(() => {
    const here = list.current;
    if (!here) return;
    const at = leftAt();
    const item = at === undefined ? undefined : itemsIn(here)[at];
    const timer = setTimeout(() => {
      item?.querySelector<HTMLElement>('.line-toggle')?.focus({ preventScroll: true });
      item?.scrollIntoView({ block: 'center' });
    }, afterArrivalMs);
    const leave = (event: MouseEvent): void => noteLeaving(here, event);
    here.addEventListener('click', leave, { capture: true });
    return () => {
      clearTimeout(timer);
      here.removeEventListener('click', leave, { capture: true });
    };
  }, [list]);
}
