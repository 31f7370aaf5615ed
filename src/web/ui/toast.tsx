import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { useWords } from '../words.ts';
import { useBottomTaken } from './bottom-taken.ts';
import { Button } from './button.tsx';
import { failureSentences, fetchFailureWords } from './failure-words.ts';
import type { Toasts } from './toast-context.ts';
import { ToastContext } from './toast-context.ts';

interface Shown {
  id: number;
  message: string;
  takeBack?: () => unknown;
  /** What is said once it is taken back. */
  takenBack?: string | undefined;
}

/** Long enough to read and to reach for the button; WCAG 2.2.1 asks for the way back to exist elsewhere too. */
const shownFor = 12_000;

interface ToastProps {
  shown: Shown;
  onEnd: (id: number) => void;
  onSay: (message: string) => void;
}

function ToastCard({ shown, onEnd, onSay }: ToastProps) {
  const t = useWords('shell');
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onEnd(shown.id), shownFor);
    return () => clearTimeout(timer);
  }, [held, onEnd, shown.id]);
  const takeBack = async (): Promise<void> => {
    onEnd(shown.id);
    try {
      await shown.takeBack?.();
      onSay(shown.takenBack ?? t('takenBack'));
    } catch (error) {
      await fetchFailureWords(error);
      onSay(failureSentences(error, t).message);
    }
  };
  return (
    <div
      class="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <p>{shown.message}</p>
      {shown.takeBack ? (
        <Button kind="quiet" onClick={() => void takeBack()}>
          {t('undo')}
        </Button>
      ) : null}
      <Button kind="quiet" onClick={() => onEnd(shown.id)}>
        {t('close')}
      </Button>
    </div>
  );
}

let lastId = 0;

/** Holds the messages below the page. Two at most: the newest matter. */
export function ToastRoom({ children }: { children: ComponentChildren }) {
  const [all, setAll] = useState<readonly Shown[]>([]);
  const add = useCallback((shown: Omit<Shown, 'id'>) => {
    lastId += 1;
    const id = lastId;
    setAll((before) => [...before.slice(-1), { ...shown, id }]);
  }, []);
  const say = useCallback((message: string) => add({ message }), [add]);
  const taken = useBottomTaken(all.length > 0);
  const end = useCallback((id: number) => setAll((before) => before.filter((one) => one.id !== id)), []);
  const toasts = useMemo<Toasts>(
    () => ({ say, undo: (message, takeBack, takenBack) => add({ message, takeBack, takenBack }) }),
    [add, say],
  );
  return (
    <ToastContext.Provider value={toasts}>
      {children}
      <div class="toasts" aria-live="polite" style={{ '--bottom-taken': `${taken}px` }}>
        {all.map((shown) => (
          <ToastCard key={shown.id} shown={shown} onEnd={end} onSay={say} />
        ))}
      </div>
    </ToastContext.Provider>
  );
}
