import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

const supporters = ['coach', 'employment-specialist', 'clinician', 'manager'] as const;

testPolicy(policy, {
  record: {
    'line.read': {
      says: 'the participant, their team, and whoever their consent lets in read the line',
      participant: true,
      near: supporters,
      consented: true,
    },
    'line.withdraw': {
      says: 'a consent to read lets nobody take an entry back',
      participant: true,
      near: supporters,
    },
  },
});
