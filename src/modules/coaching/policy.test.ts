import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

/** Those who walk with a participant, and their program's manager. */
const supporters = ['coach', 'employment-specialist', 'clinician', 'manager'] as const;
const together = { participant: true, near: supporters } as const;

testPolicy(policy, {
  record: {
    'contact.write': { says: 'whoever meets a participant writes it down', near: supporters },
    'step.write': { says: 'next steps belong to both', ...together },
    'strength.write': { says: 'strengths are noticed by both', ...together },
    'rhythm.agree': { says: 'how often they speak is written down by staff', near: supporters },
    'milestone.write': { says: 'milestones belong to both', ...together },
    'signal.ask': { says: 'a participant switches signals on, or says so to their coach', ...together },
    'return-to-use.write': { says: 'a return to use is told in the participant’s own words', ...together },
    'own-words.write': { says: 'nobody writes in a participant’s own words for them', participant: true },
    'entry.answer': { says: 'both read, answer, dissent and co-sign', ...together },
    'clinical-note.write': {
      says: 'diagnosis and treatment are a clinician’s to write, never a coach’s',
      near: ['clinician'],
    },
  },
  house: {
    'group.keep': {
      says: 'whoever stands at a group’s door keeps its attendance',
      roles: ['coach', 'manager', 'front-desk', 'employment-specialist'],
    },
  },
});
