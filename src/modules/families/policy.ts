import type { Sentence } from '../../kernel/access/policy.ts';
import {
  all,
  anyOf,
  definePolicy,
  hasRole,
  inProgramTeam,
  isAskedToSuggest,
  isFamily,
  isLinkedFamily,
  isSubject,
  supportTeam,
} from '../../kernel/access/policy.ts';
import type { FamilyTables } from './tables.ts';

/** A script sees no paper and hands nothing over. */
const inPerson: Sentence = { says: 'in person', holds: ({ actor }) => actor.kind === 'staff' };
const privacyOfficer = hasRole('privacy-officer');

export const policy = definePolicy<FamilyTables>()({
  // The participant may tell anyone that they come here; staff may tell no family member (42 CFR § 2.13), so that
  // nobody but the participant invites.
  'family-link.read': { who: isSubject, about: 'participant', purpose: 'own-record' },
  'family-link.keep': { who: isSubject, about: 'participant', purpose: 'own-record' },

  // A family member's own: their plan, what was offered to them, what they agreed to.
  'family.read': { who: isFamily, about: 'self', purpose: 'own-record', quiet: true },
  'family.write': { who: isFamily, about: 'self', purpose: 'own-record', quiet: true },
  'family.answer': { who: isFamily, about: 'self', purpose: 'own-record' },
  // Whoever holds the code was handed it; whoever brings it has shown by signing in that the account is theirs.
  'family.try-code': { who: isFamily, about: 'self', purpose: 'sign-in', quiet: true },
  'family.bring-code': { who: isFamily, about: 'self', purpose: 'own-record' },
  'family.forget': { who: isFamily, about: 'self', purpose: 'own-record' },

  // Nothing but what the participant shows them by name.
  'family-shared.read': { who: isLinkedFamily, about: 'participant', purpose: 'own-record' },
  'family-voice.give': { who: isLinkedFamily, about: 'participant', purpose: 'own-record' },

  // A suggestion is read by whoever reads the plan; so the participant asks for it, person by person (ADR 20).
  'family-suggestion.give': {
    who: isAskedToSuggest,
    about: 'participant',
    purpose: 'own-record',
    refusal: { code: 'families/not-asked', detail: 'They have not asked to hear from you here.' },
  },
  'family-suggestion.take-back': { who: isLinkedFamily, about: 'participant', purpose: 'own-record' },

  // The row policy leaves the plans whose writer let the team read them.
  'family-plan.read': { who: supportTeam, about: 'participant', purpose: 'coaching' },

  // Whoever saw the paper puts it on record and hands over the way in.
  'guardian.read': {
    who: anyOf(isSubject, supportTeam, privacyOfficer),
    about: 'participant',
    purpose: 'operations',
  },
  'guardian.keep': {
    who: all(inPerson, anyOf(all(hasRole('manager'), inProgramTeam), privacyOfficer)),
    about: 'participant',
    purpose: 'operations',
  },
});
