import { useEffect } from 'preact/hooks';

/** The key of the platform as it is written on a keyboard. */
export const undoKey = (): string => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ Z' : 'Ctrl Z');

/** Where text is written the key takes back letters. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])');

/** What somebody at a keyboard presses to take back takes back the newest thing a message offers to. */
export function useUndoKey(takeBack: (() => void) | undefined): void {
  useEffect(() => {
    if (!takeBack) return;
    const press = (event: KeyboardEvent): void => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || event.altKey || event.repeat || isWriting(event.target)) return;
      event.preventDefault();
      takeBack();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [takeBack]);
}
