import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

testPolicy(policy, {
  record: {
    'check-in.write': { says: 'nobody says for a participant how their day is', participant: true },
    'readers.read': { says: 'a participant sees who reads what they send', participant: true },
  },
  house: {
    'reading-hours.keep': {
      says: 'managers and administrators say when somebody reads',
      roles: ['manager', 'admin'],
    },
  },
});
