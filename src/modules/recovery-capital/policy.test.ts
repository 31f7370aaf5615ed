import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

const supporters = ['coach', 'employment-specialist', 'clinician', 'manager'] as const;
const together = { participant: true, near: supporters } as const;

testPolicy(policy, {
  record: {
    'profile.read': { says: 'the participant and their team look at strengths together', ...together },
    'profile.write': { says: 'the participant and their team write strengths down', ...together },
    'voice.invite': { says: 'only the participant asks another voice in', participant: true },
    'voice.mark': { says: 'a family member both agreed on marks how they see it', family: true },
    'voice.record': { says: 'staff near them write down what it said', near: supporters },
  },
  house: {
    'social-capital.count': {
      says: 'managers and evaluators read counts, nobody else does',
      roles: ['manager', 'evaluator'],
    },
  },
});
