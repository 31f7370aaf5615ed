/** Coaching's door: the kinds of fact this room owns, for those who read the line with it in mind. */
export {
  coachingKinds,
  contactKind,
  groupAttendanceKind,
  helpsKind,
  milestoneKind,
  nextStepKind,
  stepDoneKind,
  strengthKind,
} from './kinds.ts';
export { insertGroups, insertSessions, listGroupTimes } from './store.ts';
