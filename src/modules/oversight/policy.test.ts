import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

testPolicy(policy, {
  record: {
    'opened.read': {
      says: 'a participant sees who opened their record, and the privacy officer answers for all',
      participant: true,
      roles: ['privacy-officer'],
    },
    'opened.oversee': {
      says: 'a manager and the privacy officer see who opened a record, and nobody else of the staff does',
      roles: ['privacy-officer', 'manager'],
    },
  },
  house: {
    'audit.read': {
      says: 'no coach reads what colleagues have opened',
      roles: ['privacy-officer', 'admin'],
    },
    'jobs.read': { says: 'an administrator sees the background work', roles: ['admin'] },
  },
});
