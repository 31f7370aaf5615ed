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
  'profile.read': { who: together, about: 'participant', purpose: 'coaching' },
  'profile.write': { who: together, about: 'participant', purpose: 'coaching' },
  // Nobody but the participant asks another voice in.
  'voice.invite': { who: isSubject, about: 'participant', purpose: 'own-record' },
  'voice.record': { who: supporter, about: 'participant', purpose: 'coaching' },
  'social-capital.count': { who: hasRole('manager'), about: 'organization', purpose: 'operations' },
});
