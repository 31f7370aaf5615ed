import type { Sentence } from '../../kernel/access/policy.ts';
import { all, definePolicy, hasRole } from '../../kernel/access/policy.ts';
import type { BreachTables } from './tables.ts';

/** What is told to people and to the government is answered for by somebody who can be asked. */
const isPerson: Sentence = {
  says: 'a person, not a script',
  holds: ({ actor }) => actor.kind === 'staff',
};

export const policy = definePolicy<BreachTables>()({
  'breach.read': {
    who: all(isPerson, hasRole('privacy-officer', 'admin')),
    about: 'organization',
    purpose: 'oversight',
  },
  'breach.keep': {
    who: all(isPerson, hasRole('privacy-officer', 'admin')),
    about: 'organization',
    purpose: 'oversight',
  },
});
