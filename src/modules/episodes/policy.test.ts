import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

const walking = ['coach', 'employment-specialist', 'clinician'] as const;
const keeping = { near: walking, roles: ['manager'] } as const;

testPolicy(policy, {
  record: {
    'episode.read': {
      says: 'a participant, their team and managers see the episodes',
      participant: true,
      ...keeping,
    },
    'episode.enrol': { says: 'a participant’s team and managers enrol', ...keeping },
    'episode.close': { says: 'a participant’s team and managers close', ...keeping },
    'stage.write': { says: 'a participant’s team and managers write what goes on beside what', ...keeping },
    'service.write': {
      says: 'whoever gave a service writes it down, the front desk of the program as well',
      near: [...walking, 'manager', 'front-desk'],
    },
  },
  house: {
    'engagement.watch': {
      says: 'managers and evaluators read first contacts in counts',
      roles: ['manager', 'evaluator'],
    },
  },
});
