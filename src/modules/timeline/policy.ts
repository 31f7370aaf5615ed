import {
  anyOf,
  consentCovers,
  definePolicy,
  isSubject,
  participantOrTeam,
  supportTeam,
} from '../../kernel/access/policy.ts';
import type { TimelineTables } from './tables.ts';

export const policy = definePolicy<TimelineTables>()({
  'line.read': {
    who: anyOf(isSubject, supportTeam, consentCovers),
    about: 'participant',
    purpose: 'coaching',
  },
  'line.withdraw': {
    who: participantOrTeam,
    about: 'participant',
    purpose: 'coaching',
  },
});
