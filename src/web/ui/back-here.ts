import { createContext } from 'preact';

/** Where a page leads back to that names no way back itself: the page it is gathered on, if it is. */
export const BackHere = createContext<{ to: string; label: string } | undefined>(undefined);
