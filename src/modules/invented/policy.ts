import { anyone, definePolicy, hasRole, isSystem } from '../../kernel/access/policy.ts';

export const policy = definePolicy<Record<never, never>>()({
  'invented.load': { who: isSystem('invented program'), about: 'organization', purpose: 'operations' },
  // Only an empty installation answers.
  'invented.start': { who: anyone, about: 'door', purpose: 'operations', quiet: true },
  // Once it is set up, whoever administers it may look around once more.
  'invented.explore': { who: hasRole('admin'), about: 'organization', purpose: 'operations', quiet: true },
  // Where the installation is that this one was started from.
  'invented.home': { who: anyone, about: 'door', purpose: 'operations', quiet: true },
  // Only an installation that is invented answers; everywhere else nothing is here.
  'invented.become': { who: anyone, about: 'door', purpose: 'sign-in' },
});
