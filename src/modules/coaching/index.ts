/** Coaching's door: the kinds of fact this room owns, for those who read the line with it in mind. */
export {
  agreedCallKind,
  clinicalNoteKind,
  coachingKinds,
  contactKind,
  coSignKind,
  dissentKind,
  groupAttendanceKind,
  helpsKind,
  milestoneKind,
  nextStepKind,
  replyKind,
  returnToUseKind,
  rhythmKind,
  signalKind,
  stepDoneKind,
  strengthKind,
} from './kinds.ts';
export { insertGroups, insertSessions } from './store.ts';
