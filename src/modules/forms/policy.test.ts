import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

const supporters = ['coach', 'employment-specialist', 'clinician', 'manager'] as const;
const together = { participant: true, near: supporters } as const;

testPolicy(policy, {
  record: {
    'form.read': { says: 'the participant and their team see the answers', ...together },
    'form.give': { says: 'a form is answered alone or together', ...together },
  },
  house: {
    'instrument.keep': { says: 'an administrator keeps the forms and their thresholds', roles: ['admin'] },
  },
});
