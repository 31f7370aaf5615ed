import type { Sentence } from '../../kernel/access/policy.ts';
import {
  all,
  anyOf,
  definePolicy,
  hasRole,
  inProgramTeam,
  isGranted,
  isPartner,
  isSubject,
  supportTeam,
} from '../../kernel/access/policy.ts';
import type { ConsentTables } from './tables.ts';

/** A script sees no paper and answers nobody. */
const inPerson: Sentence = { says: 'in person', holds: ({ actor }) => actor.kind === 'staff' };
const privacyOfficer = hasRole('privacy-officer');
/** Whoever walks with the participant, and whoever answers for papers. */
const recorders = all(inPerson, anyOf(supportTeam, privacyOfficer));
/** Administrators stand in where there is no privacy officer; the act itself looks whether there is one. */
const keeper = hasRole('privacy-officer', 'admin');
const keepers = hasRole('admin', 'manager', 'privacy-officer');

const ofRecord = { about: 'participant', purpose: 'operations' } as const;
const own = { about: 'participant', purpose: 'own-record' } as const;

export const policy = definePolicy<ConsentTables>()({
  'consent.read': { who: anyOf(isSubject, supportTeam, privacyOfficer), ...ofRecord },
  // Only they themselves sign on a screen: a hand that staff recorded stands on a paper.
  'consent.write': { who: isSubject, ...own },
  'consent.preview': { who: anyOf(isSubject, recorders), ...ofRecord, quiet: true },
  'consent.record': { who: recorders, ...ofRecord },
  'consent.revoke': { who: isSubject, ...own },
  'consent.receive-revocation': { who: recorders, ...ofRecord },
  'consent.tell-event': { who: recorders, ...ofRecord },
  'restriction.ask': { who: anyOf(isSubject, recorders), ...ofRecord },
  'restriction.answer': {
    who: all(inPerson, anyOf(all(hasRole('manager'), inProgramTeam), keeper)),
    ...ofRecord,
  },
  'restriction.list': { who: all(inPerson, keeper), about: 'organization', purpose: 'oversight' },
  // The accounting of what left (42 CFR § 2.25).
  'disclosure.read': { who: anyOf(isSubject, keeper), ...ofRecord },

  'partner.list': { who: keepers, about: 'organization', purpose: 'operations', quiet: true },
  'partner.manage': { who: all(inPerson, keepers), about: 'organization', purpose: 'operations' },

  // Somebody from outside: what is granted to them, and nothing beside it.
  'shared.list': { who: isPartner, about: 'self', purpose: 'operations' },
  'shared.watch': { who: isPartner, about: 'self', purpose: 'operations', quiet: true },
  'shared.read': { who: isGranted, ...ofRecord },
});
