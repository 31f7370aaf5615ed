import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

const keepers = ['privacy-officer', 'admin'] as const;

testPolicy(policy, {
  house: {
    'breach.read': {
      says: 'privacy officers and administrators read the register',
      roles: keepers,
      personsOnly: true,
    },
    'breach.keep': { says: 'privacy officers and administrators keep it', roles: keepers, personsOnly: true },
  },
});
