/** The door of people: who is who, how they may be reached, who walks with whom, who covers. */

export { decides, mustDecide, privacyOfficers } from './actions/keepers.ts';
export { greet } from './actions/session.ts';
export { addParticipants, type NewPerson } from './adding.ts';
export { addStaff } from './adding-staff.ts';
export { assignMany } from './assigning.ts';
export { renewCover } from './cover.ts';
export { type CoverNeed, type CoverTie, planCover } from './domain/cover.ts';
export { fullName } from './domain/names.ts';
export type { Participant } from './domain/person.ts';
export { isGoodTime } from './domain/reach.ts';
export { reachToday } from './domain/reach-today.ts';
export { type WallTime, wallTimeIn } from './domain/wall-time.ts';
export type { PersonForMatching } from './duplicates/index.ts';
export { proposeDuplicates } from './duplicates/index.ts';
export { findNamed } from './finding-named.ts';
export { namesSeenBy } from './names-seen.ts';
export { matchNear } from './near.ts';
export { addNumber, dropNumber } from './numbering.ts';
export { personasKey } from './personas.ts';
export type { Persona } from './schema/session.ts';
export { type Away, insertAbsence as addAbsence, listAway } from './store/absences.ts';
export { type CaseloadPair, insertCaseloads as addCaseloads, listCaseload } from './store/caseloads.ts';
export { findByWords } from './store/find-by-words.ts';
export { findByExternalIds, findParticipants as getParticipants, namesOf } from './store/reading.ts';
export { listStaff as getStaff, type StaffMember } from './store/staff.ts';
export { listStaffHere, type StaffHere } from './store/staff-here.ts';
export { countStanding } from './store/standing.ts';
export {
  countUnassigned,
  listUnassigned,
  type OfPrograms,
  type Unassigned,
} from './store/unassigned.ts';
export { listUntied } from './store/untied.ts';
export { listWalking } from './store/walking.ts';
export { listTouched, type Touched } from './store/withdrawing.ts';
export { restoreParticipants, withdrawParticipants } from './withdrawing.ts';
