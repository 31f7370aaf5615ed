import {
  all,
  anyOf,
  definePolicy,
  hasRole,
  inProgramTeam,
  isSubject,
  onCaseload,
} from '../../kernel/access/policy.ts';
import type { EpisodeTables } from './tables.ts';

const near = anyOf(inProgramTeam, onCaseload);
const careRoles = hasRole('coach', 'employment-specialist', 'clinician', 'manager');

export const policy = definePolicy<EpisodeTables>()({
  'episode.read': {
    who: anyOf(isSubject, all(careRoles, near), hasRole('manager')),
    about: 'participant',
    purpose: 'coaching',
  },
  'episode.enrol': {
    who: anyOf(all(careRoles, near), hasRole('manager')),
    about: 'participant',
    purpose: 'coaching',
  },
  'episode.close': {
    who: anyOf(all(careRoles, near), hasRole('manager')),
    about: 'participant',
    purpose: 'coaching',
  },
  'service.write': {
    who: all(hasRole('coach', 'employment-specialist', 'clinician', 'manager', 'front-desk'), near),
    about: 'participant',
    purpose: 'coaching',
  },
  'engagement.watch': { who: hasRole('manager'), about: 'organization', purpose: 'operations' },
});
