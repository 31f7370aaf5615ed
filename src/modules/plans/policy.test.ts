import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

const supporters = ['coach', 'employment-specialist', 'clinician', 'manager'] as const;
const together = { participant: true, near: supporters } as const;

testPolicy(policy, {
  record: {
    'plan.read': { says: 'the participant and their team read the plan', ...together },
    'plan.write': { says: 'the participant writes, their team suggests', ...together },
    'plan.decide': {
      says: 'only the participant decides on their own plan, not their coach and not a manager',
      participant: true,
    },
    'plan.read-as-guardian': { says: 'a guardian on record reads what waits for them', guardian: true },
    'plan.decide-as-guardian': { says: 'a guardian on record decides under their own name', guardian: true },
    'plan.verify': { says: 'nobody verifies a milestone of their own', near: supporters },
  },
});
