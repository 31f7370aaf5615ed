/**
 * The door of check-ins: its kinds of fact, who reads what a participant writes, whose turn it is outside the hours, and the
 * first hours of a program.
 */
export { arrive } from './actions/arrive.ts';
export { setHours } from './actions/hours.ts';
export { findOnCall, type OnCall } from './actions/on-call.ts';
export { checkInKind, checkInWishKind } from './kinds.ts';
export { insertTurn as addTurn } from './store/turns.ts';
export { listAround as listThoseAround, listWalkers } from './store/walkers.ts';
