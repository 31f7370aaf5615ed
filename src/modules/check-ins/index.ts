/** The door of check-ins: its kinds of fact, and who reads what a participant writes. */
export { findHours, setHours } from './actions/hours.ts';
export { readersOf } from './actions/readers.ts';
export { checkInKind, checkInWishKind } from './kinds.ts';
export type { Readers } from './schema.ts';
