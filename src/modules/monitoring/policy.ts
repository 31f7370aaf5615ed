import { all, anyOf, definePolicy, hasRole, inProgramTeam, onCaseload } from '../../kernel/access/policy.ts';

export const policy = definePolicy<Record<never, never>>()({
  'today.read': {
    who: hasRole('coach', 'employment-specialist', 'clinician'),
    about: 'self',
    purpose: 'coaching',
  },
  'today.snooze': {
    who: all(hasRole('coach', 'employment-specialist', 'clinician'), anyOf(onCaseload, inProgramTeam)),
    about: 'participant',
    purpose: 'coaching',
  },
  'beside.read': {
    who: all(
      hasRole('coach', 'employment-specialist', 'clinician', 'manager'),
      anyOf(onCaseload, inProgramTeam),
    ),
    about: 'participant',
    purpose: 'coaching',
  },
  'coaches.watch': { who: hasRole('manager'), about: 'organization', purpose: 'operations' },
});
