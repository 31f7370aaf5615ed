import type { Sentence } from '../../kernel/access/policy.ts';
import { all, anyOf, definePolicy, hasRole, isSubject, isSystem } from '../../kernel/access/policy.ts';
import type { RetentionTables } from './tables.ts';

/** What cannot be undone is decided by somebody who can be asked why. */
const isPerson: Sentence = {
  says: 'a person, not a script',
  holds: ({ actor }) => actor.kind === 'staff',
};

/** Administrators stand in where there is no privacy officer; the act itself looks whether there is one. */
const keeper = all(isPerson, hasRole('privacy-officer', 'admin'));

export const policy = definePolicy<RetentionTables>()({
  // Their own words are theirs to strike, and their record theirs to ask about.
  'entry.strike': { who: isSubject, about: 'participant', purpose: 'own-record' },
  'record.keeping': { who: isSubject, about: 'participant', purpose: 'own-record' },
  'closure.ask': { who: isSubject, about: 'participant', purpose: 'own-record' },

  'retention.read': {
    who: all(isPerson, hasRole('privacy-officer', 'admin', 'manager')),
    about: 'organization',
    purpose: 'oversight',
  },
  'retention.set-schedule': { who: keeper, about: 'organization', purpose: 'oversight' },
  'retention.list': { who: keeper, about: 'organization', purpose: 'oversight' },
  'closure.decide': { who: keeper, about: 'participant', purpose: 'oversight' },
  'hold.place': { who: keeper, about: 'participant', purpose: 'oversight' },
  'hold.lift': { who: keeper, about: 'participant', purpose: 'oversight' },
  'record.destroy': {
    who: anyOf(keeper, isSystem('retention')),
    about: 'participant',
    purpose: 'oversight',
  },
  'retention.find-due': {
    who: isSystem('retention'),
    about: 'organization',
    purpose: 'oversight',
    quiet: true,
  },
});
