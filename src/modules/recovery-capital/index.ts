/** The door of recovery capital: its kinds of fact, for those who bring lines in. Nothing here decides anything. */
export { capitalKinds } from './kinds.ts';
