import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

const supporters = ['coach', 'employment-specialist', 'clinician', 'manager'] as const;

testPolicy(policy, {
  record: {
    'line.read': {
      says: 'the participant and their team read the line, and no consent opens it to anybody else',
      participant: true,
      near: supporters,
    },
    'line.withdraw': {
      says: 'the participant and their team take back what they wrote themselves',
      participant: true,
      near: supporters,
    },
  },
});
