/** The door of organizations: who we are, where we work, in which programs, and in which words. */
export { readFitting } from './actions-menu.ts';
export { changedByAnother } from './conflict.ts';
export { type Called, calledOf, type ListItem, placeCountedAs } from './domain/lists.ts';
export { type Language, type Part2Status, type ProgramKind, programKinds, type Success } from './domain.ts';
export { definePart } from './parts.ts';
export { getOrganization, getWordList } from './reading.ts';
export { insertOrganization as makeOrganization } from './store.ts';
export {
  listPrograms,
  listSites,
  makeProgram,
  makeSite,
  makeUnit,
  setPlacesClosed,
} from './store-places.ts';
export {
  type DoorFacts,
  findSetting,
  readDoorFacts,
  standInLineForSetUp,
  writeSetting,
} from './store-settings.ts';
