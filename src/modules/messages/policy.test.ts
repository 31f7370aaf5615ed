import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

const practitioners = ['coach', 'employment-specialist', 'clinician'] as const;
const supporters = ['coach', 'employment-specialist', 'clinician', 'manager'] as const;

testPolicy(policy, {
  record: {
    'message.write': {
      says: 'the participant and their team write to each other',
      participant: true,
      near: supporters,
      onTurn: practitioners,
    },
    'message.mark': {
      says: 'that a participant has read something is nobody’s to know: staff alone leave marks',
      near: supporters,
      onTurn: practitioners,
    },
  },
});
