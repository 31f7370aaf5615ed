import {
  all,
  anyOf,
  beside,
  definePolicy,
  hasRole,
  isSubject,
  practitioner,
  supportTeam,
} from '../../kernel/access/policy.ts';
import type { EpisodeTables } from './tables.ts';

export const policy = definePolicy<EpisodeTables>()({
  'episode.read': {
    who: anyOf(isSubject, supportTeam, hasRole('manager')),
    about: 'participant',
    purpose: 'coaching',
  },
  'episode.enrol': {
    who: anyOf(supportTeam, hasRole('manager')),
    about: 'participant',
    purpose: 'coaching',
  },
  'episode.close': {
    who: anyOf(supportTeam, hasRole('manager')),
    about: 'participant',
    purpose: 'coaching',
  },
  // The person may say so on the line themselves; what goes on at the same time is written by whoever walks along.
  'stage.write': {
    who: anyOf(supportTeam, hasRole('manager')),
    about: 'participant',
    purpose: 'coaching',
  },
  'service.write': {
    who: all(anyOf(practitioner, hasRole('manager', 'front-desk')), beside),
    about: 'participant',
    purpose: 'coaching',
  },
  // Counts and no rows: small ones are hidden, whoever reads them.
  'engagement.watch': { who: hasRole('manager', 'evaluator'), about: 'organization', purpose: 'operations' },
});
