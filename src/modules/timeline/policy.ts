import { definePolicy, participantOrTeam } from '../../kernel/access/policy.ts';
import type { TimelineTables } from './tables.ts';

export const policy = definePolicy<TimelineTables>()({
  // A participant reads their own record without a consent (42 CFR § 2.23(a), 45 CFR § 164.524(a)).
  'line.read': {
    who: participantOrTeam,
    about: 'participant',
    purpose: 'coaching',
  },
  'line.withdraw': {
    who: participantOrTeam,
    about: 'participant',
    purpose: 'coaching',
  },
});
