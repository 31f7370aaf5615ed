/** The door of check-ins: its kinds of fact, who reads what a participant writes, and the first hours of a program. */
export { setHours } from './actions/hours.ts';
export { readersOf } from './actions/readers.ts';
export { checkInKind, checkInWishKind } from './kinds.ts';
