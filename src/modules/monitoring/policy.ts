import { all, beside, definePolicy, hasRole, practitioner, supportTeam } from '../../kernel/access/policy.ts';

export const policy = definePolicy<Record<never, never>>()({
  'today.read': {
    who: practitioner,
    about: 'self',
    purpose: 'coaching',
  },
  'today.snooze': {
    who: all(practitioner, beside),
    about: 'participant',
    purpose: 'coaching',
  },
  'beside.read': {
    who: supportTeam,
    about: 'participant',
    purpose: 'coaching',
  },
  'coaches.watch': { who: hasRole('manager'), about: 'organization', purpose: 'operations' },
});
