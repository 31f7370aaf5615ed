/** The door of the invented program: a whole consistent world, the same for the same seed and day. */
export { findInvented, holdsInvented, holdsOrganization, loadWorld } from './actions.ts';
export { importWalkIns } from './load/walk-ins.ts';
export { type BesideNow, configureHome, configureInvented } from './settings.ts';
export { inventWorld } from './world/invent-world.ts';
