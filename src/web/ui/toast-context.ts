import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export interface Toasts {
  /** A short sentence that something is done. */
  say(message: string): void;
  /**
   * The same with a way back: undo rather than "are you sure". Once it is taken back that is told too, by `takenBack` or
   * in the shell's own words.
   */
  undo(message: string, takeBack: () => unknown, takenBack?: string): void;
}

export const ToastContext = createContext<Toasts>({ say: () => undefined, undo: () => undefined });

export function useToast(): Toasts {
  return useContext(ToastContext);
}
