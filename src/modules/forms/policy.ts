import { definePolicy, hasRole, participantOrTeam } from '../../kernel/access/policy.ts';
import type { FormTables } from './tables.ts';

const keepers = hasRole('admin');

export const policy = definePolicy<FormTables>()({
  'form.read': { who: participantOrTeam, about: 'participant', purpose: 'coaching' },
  // Which of these may give which form is said by each instrument.
  'form.give': { who: participantOrTeam, about: 'participant', purpose: 'coaching' },
  'instrument.keep': { who: keepers, about: 'organization', purpose: 'operations' },
});
