export { Access, type Asking } from './access.ts';
export * from './actor.ts';
export { enter } from './door.ts';
export {
  type AnyPermit,
  abilities,
  asGuest,
  handle,
  noteDeed,
  type Permit,
  sawParticipants,
} from './permit.ts';
export * from './policy.ts';
export { listTied, tie, untie } from './ties.ts';
