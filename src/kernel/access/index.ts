export { Access, type Asking, type Introduction } from './access.ts';
export {
  type Actor,
  nobody,
  orgOf,
  type ParticipantActor,
  personOf,
  type Role,
  roles,
  type StaffActor,
  type SystemActor,
  type TokenActor,
} from './actor.ts';
export { enter } from './door.ts';
export {
  type AnyPermit,
  abilities,
  asGuest,
  dataFolder,
  handle,
  keyRing,
  noteDeed,
  type Permit,
  sawParticipants,
} from './permit.ts';
export {
  type About,
  all,
  anyOf,
  anyone,
  type Consents,
  consentCovers,
  decide,
  definePolicy,
  hasRole,
  inProgramTeam,
  inScope,
  isParticipant,
  isStaff,
  isSubject,
  isSystem,
  nobodyYet,
  onCaseload,
  type Policy,
  type Rule,
  type Sentence,
  type Situation,
  signedIn,
  type Ties,
} from './policy.ts';
export { type AuditEntry, type AuditQuery, listAudit } from './store-audit.ts';
export { listTies, type SpannedTie, tie, tieMany, untie, untieAll } from './ties.ts';
