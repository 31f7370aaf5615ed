export { Access, type Introduction } from './access.ts';
export {
  type Actor,
  asSystem,
  type FamilyActor,
  nobody,
  type ParticipantActor,
  type PartnerActor,
  personOf,
  practitionerRoles,
  type Role,
  roles,
  type StaffActor,
  type SystemActor,
} from './actor.ts';
export { enter } from './door.ts';
export {
  type AnyPermit,
  abilities,
  abilitiesAs,
  asGuest,
  type Bring,
  broughtTo,
  dataFolder,
  handle,
  keyRing,
  noteDeed,
  type Permit,
  sawParticipants,
} from './permit.ts';
export {
  anyone,
  definePolicy,
  type Policy,
  type Situation,
  signedIn,
  type Ties,
} from './policy.ts';
export { type AuditEntry, listAudit } from './store-audit.ts';
export { grantsTopic, renewGrants, tellGrantsChanged } from './store-grants.ts';
export { listTies, type SpannedTie, tie, tieMany, untie, untieAll } from './ties.ts';
