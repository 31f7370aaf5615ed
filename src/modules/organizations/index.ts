/** The door of organizations: who we are, where we work, in which programs, and in which words. */
export { changedByAnother } from './conflict.ts';
export {
  effectivePart2,
  type Language,
  type ListItem,
  type ListKey,
  languages,
  type Part2Status,
  type ProgramKind,
  programKinds,
  type Success,
  successes,
} from './domain.ts';
export { getOrganization, getWordList } from './reading.ts';
export type { OrganizationFacts, ProgramView, SiteView, UnitView } from './schema.ts';
export { findOrganization, insertOrganization as makeOrganization, type NewOrganization } from './store.ts';
export {
  listPrograms,
  listSites,
  listUnits,
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
