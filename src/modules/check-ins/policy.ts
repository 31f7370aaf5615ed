import {
  anyOf,
  definePolicy,
  hasRole,
  isSubject,
  isSystem,
  nightReader,
  supportTeam,
} from '../../kernel/access/policy.ts';
import type { CheckInTables } from './tables.ts';

const nightOrTeam = anyOf(nightReader, supportTeam);

export const policy = definePolicy<CheckInTables>()({
  // Nobody says for somebody else how their day is, nor switches on what comes of it.
  'check-in.write': { who: isSubject, about: 'participant', purpose: 'own-record' },
  'readers.read': { who: isSubject, about: 'participant', purpose: 'own-record', quiet: true },
  'reading-hours.keep': { who: hasRole('admin', 'manager'), about: 'organization', purpose: 'operations' },
  'on-call.keep': { who: hasRole('admin', 'manager'), about: 'organization', purpose: 'operations' },
  // Outside the hours: what was said since, and what was done about it. The rest of the record stays shut to a turn.
  'night.read': { who: nightOrTeam, about: 'participant', purpose: 'coaching' },
  'night.write': { who: nightOrTeam, about: 'participant', purpose: 'coaching' },
  'nights.renew': {
    who: isSystem('renewing cover'),
    about: 'organization',
    purpose: 'operations',
    quiet: true,
  },
});
