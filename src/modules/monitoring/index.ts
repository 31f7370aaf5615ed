/** The door of monitoring. */
export { snoozeKind } from './kinds.ts';
