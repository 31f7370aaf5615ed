import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

const practitioners = ['coach', 'employment-specialist', 'clinician'] as const;
const supporters = [...practitioners, 'manager'] as const;

testPolicy(policy, {
  record: {
    'check-in.write': { says: 'nobody says for a participant how their day is', participant: true },
    'readers.read': { says: 'a participant sees who reads what they send', participant: true },
    'night.read': {
      says: 'whoever’s turn it is reads what waits, and the team does at any time',
      near: supporters,
      onTurn: practitioners,
    },
    'night.write': {
      says: 'whoever’s turn it is hands over to the team',
      near: supporters,
      onTurn: practitioners,
    },
  },
  house: {
    'nights.renew': { says: 'the clock passes the turn on', application: ['renewing cover'] },
    'on-call.keep': {
      says: 'managers and administrators say whose turn it is',
      roles: ['manager', 'admin'],
    },
    'reading-hours.keep': {
      says: 'managers and administrators say when somebody reads',
      roles: ['manager', 'admin'],
    },
  },
});
