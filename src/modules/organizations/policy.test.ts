import { roles } from '../../kernel/access/index.ts';
import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

testPolicy(policy, {
  house: {
    'organization.read': {
      says: 'everyone signed in reads the words and places they work with',
      participant: true,
      roles,
    },
    'organization.edit': { says: 'an administrator changes the organization', roles: ['admin'] },
    'organization.confirm-help': {
      says: 'an administrator says that the help numbers were checked',
      roles: ['admin'],
    },
    'organization.count-people': {
      says: 'whoever may close a program knows how many are in it',
      roles: ['admin'],
    },
    'organization.review-part2': {
      says: 'an administrator or privacy officer reviews what 42 CFR Part 2 covers',
      roles: ['admin', 'privacy-officer'],
    },
    'organization.edit-lists': {
      says: 'managers keep the words and lists of their work',
      roles: ['admin', 'manager'],
    },
    'organization.calendar': {
      says: 'a command tells days as the organization’s calendar has them',
      application: ['command line'],
    },
    'organization.make': { says: 'a first organization is made by command', application: ['command line'] },
  },
});
