import type { Sentence } from '../../kernel/access/policy.ts';
import { all, anyOf, definePolicy, hasRole, isSubject } from '../../kernel/access/policy.ts';
import type { ComplaintTables } from './tables.ts';

/** Who answers can be asked why. */
const isPerson: Sentence = {
  says: 'a person, not a script',
  holds: ({ actor }) => actor.kind === 'staff',
};

/** Administrators stand in where there is no privacy officer; the act itself looks whether there is one. */
const keeper = all(isPerson, hasRole('privacy-officer', 'admin'));

export const policy = definePolicy<ComplaintTables>()({
  'complaint.own': { who: isSubject, about: 'participant', purpose: 'own-record' },
  'complaint.make': { who: anyOf(isSubject, keeper), about: 'participant', purpose: 'own-record' },
  'complaint.list': { who: keeper, about: 'organization', purpose: 'oversight' },
  'complaint.answer': { who: keeper, about: 'participant', purpose: 'oversight' },
});
