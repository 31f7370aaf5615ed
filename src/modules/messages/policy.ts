import {
  all,
  anyOf,
  definePolicy,
  hasRole,
  inProgramTeam,
  isSubject,
  onCaseload,
} from '../../kernel/access/policy.ts';
import type { MessageTables } from './tables.ts';

const near = anyOf(inProgramTeam, onCaseload);
const supporter = all(hasRole('coach', 'employment-specialist', 'clinician', 'manager'), near);

export const policy = definePolicy<MessageTables>()({
  'message.write': { who: anyOf(isSubject, supporter), about: 'participant', purpose: 'coaching' },
  // Staff alone leave marks: that a participant has read something is nobody's to know.
  'message.mark': { who: supporter, about: 'participant', purpose: 'coaching' },
});
