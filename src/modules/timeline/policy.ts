import {
  all,
  anyOf,
  consentCovers,
  definePolicy,
  hasRole,
  inProgramTeam,
  isSubject,
  onCaseload,
} from '../../kernel/access/policy.ts';
import type { TimelineTables } from './tables.ts';

const careRoles = hasRole('coach', 'employment-specialist', 'clinician', 'manager');

export const policy = definePolicy<TimelineTables>()({
  'line.read': {
    who: anyOf(isSubject, all(careRoles, anyOf(inProgramTeam, onCaseload)), consentCovers),
    about: 'participant',
    purpose: 'coaching',
  },
  'line.withdraw': {
    who: anyOf(isSubject, all(careRoles, anyOf(inProgramTeam, onCaseload))),
    about: 'participant',
    purpose: 'coaching',
  },
});
