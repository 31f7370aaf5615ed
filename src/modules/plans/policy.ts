import {
  all,
  anyOf,
  definePolicy,
  hasRole,
  inProgramTeam,
  isSubject,
  onCaseload,
} from '../../kernel/access/policy.ts';

const near = anyOf(inProgramTeam, onCaseload);
const supporter = all(hasRole('coach', 'employment-specialist', 'clinician', 'manager'), near);
const together = anyOf(isSubject, supporter);

export const policy = definePolicy<Record<never, never>>()({
  'plan.read': { who: together, about: 'participant', purpose: 'coaching' },
  // What anybody but the participant writes is a suggestion.
  'plan.write': { who: together, about: 'participant', purpose: 'coaching' },
  // Nobody but the participant takes up, declines, or says how it is with a goal and who may see a milestone.
  'plan.decide': { who: isSubject, about: 'participant', purpose: 'own-record' },
  'plan.verify': { who: supporter, about: 'participant', purpose: 'coaching' },
});
