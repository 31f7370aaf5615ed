import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** A message while it stands there. */
export interface Shown {
  id: number;
  message: string;
  takeBack?: (() => unknown) | undefined;
  /** What is said once it is taken back. */
  takenBack?: string | undefined;
}

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
