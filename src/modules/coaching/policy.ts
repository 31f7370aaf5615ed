import {
  all,
  beside,
  definePolicy,
  hasRole,
  isSubject,
  participantOrTeam,
  supportTeam,
} from '../../kernel/access/policy.ts';
import type { CoachingTables } from './tables.ts';

export const policy = definePolicy<CoachingTables>()({
  'contact.write': { who: supportTeam, about: 'participant', purpose: 'coaching' },
  'step.write': { who: participantOrTeam, about: 'participant', purpose: 'coaching' },
  'strength.write': { who: participantOrTeam, about: 'participant', purpose: 'coaching' },
  'rhythm.agree': { who: supportTeam, about: 'participant', purpose: 'coaching' },
  'milestone.write': { who: participantOrTeam, about: 'participant', purpose: 'coaching' },
  // Signals are switched on by the person they are about; a coach may write down the wish in their presence.
  'signal.ask': { who: participantOrTeam, about: 'participant', purpose: 'coaching' },
  'return-to-use.write': { who: participantOrTeam, about: 'participant', purpose: 'coaching' },
  // Nobody writes in somebody's own words but they themselves.
  'own-words.write': { who: isSubject, about: 'participant', purpose: 'own-record' },
  // A participant who disagrees says so under the entry, and it stays there (45 CFR § 164.526(d)).
  'entry.answer': { who: participantOrTeam, about: 'participant', purpose: 'coaching' },
  // Diagnosis and treatment are a clinician's to write, never a coach's.
  'clinical-note.write': {
    who: all(hasRole('clinician'), beside),
    about: 'participant',
    purpose: 'coaching',
    refusal: {
      code: 'coaching/clinicians-write',
      detail: 'Diagnosis and treatment are a clinician’s to write.',
    },
  },
  'group.keep': {
    who: hasRole('coach', 'manager', 'front-desk', 'employment-specialist'),
    about: 'organization',
    purpose: 'coaching',
  },
});
