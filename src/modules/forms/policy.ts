import {
  all,
  anyOf,
  definePolicy,
  hasRole,
  inProgramTeam,
  isSubject,
  onCaseload,
} from '../../kernel/access/policy.ts';
import type { FormTables } from './tables.ts';

const near = anyOf(inProgramTeam, onCaseload);
const supporter = all(hasRole('coach', 'employment-specialist', 'clinician', 'manager'), near);
const together = anyOf(isSubject, supporter);
const keepers = hasRole('admin');

export const policy = definePolicy<FormTables>()({
  'form.read': { who: together, about: 'participant', purpose: 'coaching' },
  // Which of these may give which form is said by each instrument.
  'form.give': { who: together, about: 'participant', purpose: 'coaching' },
  'instrument.keep': { who: keepers, about: 'organization', purpose: 'operations' },
  'on-call.keep': { who: keepers, about: 'organization', purpose: 'operations' },
});
