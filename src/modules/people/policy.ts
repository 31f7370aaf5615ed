import {
  all,
  anyOf,
  anyone,
  beside,
  definePolicy,
  hasRole,
  inProgramTeam,
  isStaff,
  isSubject,
  isSystem,
  practitioner,
} from '../../kernel/access/policy.ts';
import type { PeopleTables } from './tables.ts';

const manager = hasRole('manager');

/**
 * Administrators, evaluators and privacy officers are in none of these: their work needs no participant's record
 * (42 CFR § 2.12(c)(3), 45 CFR § 164.502(b)).
 */
const team = anyOf(manager, all(practitioner, beside));
const greeters = anyOf(team, all(hasRole('front-desk'), inProgramTeam));

export const policy = definePolicy<PeopleTables>()({
  // Who is asking, and what they may do; answered before sign-in as well.
  'session.read': { who: anyone, about: 'door', purpose: 'sign-in', quiet: true },

  // The list shows a staff member whom their programs and caseload tie to them, a manager everyone.
  'participant.list': {
    who: anyOf(manager, practitioner, hasRole('front-desk')),
    about: 'organization',
    purpose: 'coaching',
  },
  'participant.add': { who: anyOf(manager, practitioner), about: 'organization', purpose: 'coaching' },
  // To greet someone and pass on a call: a name and how to reach them.
  'participant.find': { who: greeters, about: 'participant', purpose: 'operations' },
  'participant.read': { who: anyOf(team, isSubject), about: 'participant', purpose: 'coaching' },
  'participant.edit': { who: team, about: 'participant', purpose: 'coaching' },
  'participant.edit-reach': { who: anyOf(team, isSubject), about: 'participant', purpose: 'coaching' },
  'participant.assign': { who: team, about: 'participant', purpose: 'coaching' },

  'duplicates.decide': { who: manager, about: 'organization', purpose: 'operations' },
  'duplicates.find': {
    who: isSystem('looking for duplicates'),
    about: 'organization',
    purpose: 'operations',
    quiet: true,
  },

  // Colleagues' names, so that work can be handed over.
  'staff.list': { who: isStaff, about: 'organization', purpose: 'operations', quiet: true },
  'staff.manage': { who: hasRole('admin'), about: 'organization', purpose: 'operations' },
  'staff.leave': { who: hasRole('admin', 'manager'), about: 'organization', purpose: 'operations' },
  'staff.leave-own': { who: isStaff, about: 'self', purpose: 'operations' },
  'cover.renew': {
    who: isSystem('renewing cover'),
    about: 'organization',
    purpose: 'operations',
    quiet: true,
  },
});
