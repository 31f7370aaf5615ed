import { useCallback, useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { failureSentences, fetchFailureWords } from '../ui/failure-words.ts';
import type { Shown } from '../ui/toast-context.ts';
import { useWords } from '../words.ts';
import { useEdgesTaken } from './edges-taken.ts';
import { useToastEdge } from './toast-edge.ts';
import { undoKey, useUndoKey } from './undo-key.ts';

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

interface ShelfProps extends Pick<ToastProps, 'onEnd' | 'onSay'> {
  all: readonly Shown[];
}

/** The messages, at the edge of the page where nothing is being done. */
export function ToastShelf({ all, onEnd, onSay }: ShelfProps) {
  const newest = all.at(-1);
  const edge = useToastEdge(newest?.id);
  const taken = useEdgesTaken(newest?.id);
  return (
    <div class={`toast-shelf toasts-${edge}`} style={taken}>
      {all.map((shown) => (
        <ToastCard key={shown.id} shown={shown} newest={shown === newest} onEnd={onEnd} onSay={onSay} />
      ))}
    </div>
  );
}
