import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { notePresses } from './last-press.ts';
import type { Shown, Toasts } from './toast-context.ts';
import { ToastContext } from './toast-context.ts';

let shelf: typeof import('../toasts/toast-shelf.tsx') | undefined;

const fetchShelf = (): Promise<void> =>
  import('../toasts/toast-shelf.tsx').then(
    (room) => {
      shelf = room;
    },
    // Without a network it is asked for again with the next message.
    () => undefined,
  );

/** What anybody does first, long before there is a message about it. */
const firstDeeds = ['pointerdown', 'keydown'] as const;

/**
 * What shows messages is fetched with the first press or key: a page is drawn before anything was done on it, and a
 * network that goes meanwhile takes no message along.
 */
function useShelf(wanted: boolean) {
  const [, redraw] = useState(0);
  useEffect(() => {
    const fetchAhead = (): void => void fetchShelf();
    for (const deed of firstDeeds) window.addEventListener(deed, fetchAhead, { once: true, capture: true });
    return () => {
      for (const deed of firstDeeds) window.removeEventListener(deed, fetchAhead, { capture: true });
    };
  }, []);
  useEffect(() => {
    if (wanted && !shelf) void fetchShelf().then(() => redraw((times) => times + 1));
  }, [wanted]);
  return shelf;
}

let lastId = 0;

/** Holds the messages. Two at most: the newest matter. */
export function ToastRoom({ children }: { children: ComponentChildren }) {
  const [all, setAll] = useState<readonly Shown[]>([]);
  useEffect(notePresses, []);
  const add = useCallback((shown: Omit<Shown, 'id'>) => {
    lastId += 1;
    const id = lastId;
    setAll((before) => [...before.slice(-1), { ...shown, id }]);
  }, []);
  const say = useCallback((message: string) => add({ message }), [add]);
  const end = useCallback((id: number) => setAll((before) => before.filter((one) => one.id !== id)), []);
  const toasts = useMemo<Toasts>(
    () => ({ say, undo: (message, takeBack, takenBack) => add({ message, takeBack, takenBack }) }),
    [add, say],
  );
  const room = useShelf(all.length > 0);
  return (
    <ToastContext.Provider value={toasts}>
      {children}
      <div class="toasts" aria-live="polite">
        {room ? <room.ToastShelf all={all} onEnd={end} onSay={say} /> : null}
      </div>
    </ToastContext.Provider>
  );
}
