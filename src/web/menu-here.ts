import { createContext } from 'preact';
import type { PlacedMenuEntry } from './find-page.ts';

/** The whole menu of who is here, for the pages that gather what is rare of it. */
export const MenuHere = createContext<readonly PlacedMenuEntry[]>([]);
