import {
  all,
  anyOf,
  definePolicy,
  hasRole,
  inProgramTeam,
  isSubject,
  onCaseload,
} from '../../kernel/access/policy.ts';
import type { CoachingTables } from './tables.ts';

const near = anyOf(inProgramTeam, onCaseload);
const supporter = all(hasRole('coach', 'employment-specialist', 'clinician', 'manager'), near);
const together = anyOf(isSubject, supporter);

export const policy = definePolicy<CoachingTables>()({
  'contact.write': { who: supporter, about: 'participant', purpose: 'coaching' },
  'step.write': { who: together, about: 'participant', purpose: 'coaching' },
  'strength.write': { who: together, about: 'participant', purpose: 'coaching' },
  'rhythm.agree': { who: supporter, about: 'participant', purpose: 'coaching' },
  'milestone.write': { who: together, about: 'participant', purpose: 'coaching' },
  // Signals are switched on by the person they are about; a coach may write down the wish in their presence.
  'signal.ask': { who: together, about: 'participant', purpose: 'coaching' },
  'return-to-use.write': { who: together, about: 'participant', purpose: 'coaching' },
  // Nobody writes in somebody's own words but they themselves.
  'own-words.write': { who: isSubject, about: 'participant', purpose: 'own-record' },
  'entry.answer': { who: together, about: 'participant', purpose: 'coaching' },
  // Diagnosis and treatment are a clinician's to write, never a coach's.
  'clinical-note.write': { who: all(hasRole('clinician'), near), about: 'participant', purpose: 'coaching' },
  'group.keep': {
    who: hasRole('coach', 'manager', 'front-desk', 'employment-specialist'),
    about: 'organization',
    purpose: 'coaching',
  },
});
