import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

const walking = ['coach', 'employment-specialist', 'clinician'] as const;

testPolicy(policy, {
  record: {
    'today.snooze': { says: 'whoever walks with a participant puts a reason off', near: walking },
    'beside.read': { says: 'a participant’s team sees what is due', near: [...walking, 'manager'] },
  },
  house: {
    'today.read': { says: 'Today is for those who walk with participants', roles: walking },
    'coaches.watch': { says: 'a manager sees how coaches’ days stand', roles: ['manager'] },
  },
});
