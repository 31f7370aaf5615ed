import { definePolicy, hasRole, isSubject } from '../../kernel/access/policy.ts';
import type { CheckInTables } from './tables.ts';

export const policy = definePolicy<CheckInTables>()({
  // Nobody says for somebody else how their day is, nor switches on what comes of it.
  'check-in.write': { who: isSubject, about: 'participant', purpose: 'own-record' },
  'readers.read': { who: isSubject, about: 'participant', purpose: 'own-record', quiet: true },
  'reading-hours.keep': { who: hasRole('admin', 'manager'), about: 'organization', purpose: 'operations' },
});
