import {
  definePolicy,
  hasRole,
  isLinkedFamily,
  isSubject,
  participantOrTeam,
  supportTeam,
} from '../../kernel/access/policy.ts';

export const policy = definePolicy<Record<never, never>>()({
  'profile.read': { who: participantOrTeam, about: 'participant', purpose: 'coaching' },
  'profile.write': { who: participantOrTeam, about: 'participant', purpose: 'coaching' },
  // Nobody but the participant asks another voice in.
  'voice.invite': { who: isSubject, about: 'participant', purpose: 'own-record' },
  // With their own account; whoever was not asked, or no more, is refused by the act.
  'voice.mark': { who: isLinkedFamily, about: 'participant', purpose: 'own-record' },
  'voice.record': { who: supportTeam, about: 'participant', purpose: 'coaching' },
  'social-capital.count': {
    who: hasRole('manager', 'evaluator'),
    about: 'organization',
    purpose: 'operations',
  },
});
