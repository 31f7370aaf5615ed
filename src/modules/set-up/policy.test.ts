import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

testPolicy(policy, {
  house: {
    'set-up.do': { says: 'whoever opens an empty installation first sets it up', everybody: true },
  },
});
