import { createContext } from 'preact';
import type { LineEntryLoader } from './define-web.ts';

/** Every kind of fact that some module knows how to show on a line. */
export const LineEntries = createContext<Readonly<Record<string, LineEntryLoader>>>({});
