/*
 * Most visits to a line only read it: what it is answered and written with comes when it is wanted, or ahead for
 * the way without a network.
 */
export const fetchWriting = () => import('./write-words.tsx');
export const fetchEntryWriting = () => import('./entry-writing.tsx');
export const fetchAnotherDay = () => import('./another-day.tsx');
export const fetchStriking = () => import('./strike-dialog.tsx');
