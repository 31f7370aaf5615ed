import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { useWords } from '../words.ts';
import { Button } from './button.tsx';
import { useEdgesTaken } from './edges-taken.ts';
import { failureSentences, fetchFailureWords } from './failure-words.ts';
import type { Toasts } from './toast-context.ts';
import { ToastContext } from './toast-context.ts';
import { useToastEdge } from './toast-edge.ts';
import { undoKey, useUndoKey } from './undo-key.ts';

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
  /** The keyboard's own way to take back is about this one. */
  newest: boolean;
  onEnd: (id: number) => void;
  onSay: (message: string) => void;
}

function useTakingBack({ shown, onEnd, onSay }: Omit<ToastProps, 'newest'>): (() => void) | undefined {
  const t = useWords('shell');
  const takeBack = useCallback(async (): Promise<void> => {
    onEnd(shown.id);
    try {
      await shown.takeBack?.();
      onSay(shown.takenBack ?? t('takenBack'));
    } catch (error) {
      await fetchFailureWords(error);
      onSay(failureSentences(error, t).message);
    }
  }, [shown, onEnd, onSay, t]);
  const start = useCallback((): void => void takeBack(), [takeBack]);
  return shown.takeBack ? start : undefined;
}

function ToastCard({ newest, ...props }: ToastProps) {
  const { shown, onEnd } = props;
  const t = useWords('shell');
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onEnd(shown.id), shownFor);
    return () => clearTimeout(timer);
  }, [held, onEnd, shown.id]);
  const takeBack = useTakingBack(props);
  useUndoKey(newest ? takeBack : undefined);
  return (
    <div
      class="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <p>{shown.message}</p>
      {takeBack ? (
        <Button kind="quiet" onClick={takeBack}>
          {t('undo')}
          {newest ? (
            <span class="toast-key" aria-hidden="true">
              {undoKey()}
            </span>
          ) : null}
        </Button>
      ) : null}
      <Button kind="quiet" onClick={() => onEnd(shown.id)}>
        {t('close')}
      </Button>
    </div>
  );
}

let lastId = 0;

/** Holds the messages at the edge of the page where nothing is being done. Two at most: the newest matter. */
export function ToastRoom({ children }: { children: ComponentChildren }) {
  const [all, setAll] = useState<readonly Shown[]>([]);
  const add = useCallback((shown: Omit<Shown, 'id'>) => {
    lastId += 1;
    const id = lastId;
    setAll((before) => [...before.slice(-1), { ...shown, id }]);
  }, []);
  const say = useCallback((message: string) => add({ message }), [add]);
  const newest = all.at(-1);
  const edge = useToastEdge(newest?.id);
  const taken = useEdgesTaken(newest?.id);
  const end = useCallback((id: number) => setAll((before) => before.filter((one) => one.id !== id)), []);
  const toasts = useMemo<Toasts>(
    () => ({ say, undo: (message, takeBack, takenBack) => add({ message, takeBack, takenBack }) }),
    [add, say],
  );
  return (
    <ToastContext.Provider value={toasts}>
      {children}
      <div class={`toasts toasts-${edge}`} aria-live="polite" style={taken}>
        {all.map((shown) => (
          <ToastCard key={shown.id} shown={shown} newest={shown === newest} onEnd={end} onSay={say} />
        ))}
      </div>
    </ToastContext.Provider>
  );
}
