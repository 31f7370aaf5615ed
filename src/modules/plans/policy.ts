import {
  definePolicy,
  isGuardian,
  isSubject,
  participantOrTeam,
  supportTeam,
} from '../../kernel/access/policy.ts';

export const policy = definePolicy<Record<never, never>>()({
  'plan.read': { who: participantOrTeam, about: 'participant', purpose: 'coaching' },
  // What anybody but the participant writes is a suggestion.
  'plan.write': { who: participantOrTeam, about: 'participant', purpose: 'coaching' },
  // Nobody but the participant takes up, declines, or says how it is with a goal and who may see a milestone.
  'plan.decide': { who: isSubject, about: 'participant', purpose: 'own-record' },
  // A guardian on record reads the lines of the plan and nothing beside them, and answers what waits there.
  'plan.read-as-guardian': { who: isGuardian, about: 'participant', purpose: 'own-record' },
  'plan.decide-as-guardian': { who: isGuardian, about: 'participant', purpose: 'own-record' },
  'plan.verify': { who: supportTeam, about: 'participant', purpose: 'coaching' },
});
