import { roles } from '../../kernel/access/index.ts';
import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

/** Administrators, evaluators and privacy officers do their work without opening anybody's record. */
const walking = ['coach', 'employment-specialist', 'clinician'] as const;
const team = { near: walking, roles: ['manager'] } as const;

testPolicy(policy, {
  record: {
    'participant.find': {
      says: 'the front desk greets those of its program and passes on a call',
      ...team,
      inProgram: ['front-desk'],
    },
    'participant.read': { says: 'a participant and their team open the record', participant: true, ...team },
    'participant.edit': { says: 'the team keeps it up to date', ...team },
    'participant.edit-reach': {
      says: 'a participant says how to be reached, or tells their team',
      participant: true,
      ...team,
    },
    'participant.assign': { says: 'the team hands its work over', ...team },
  },
  house: {
    'session.read': { says: 'everybody may ask who they are', everybody: true },
    'participant.list': {
      says: 'whoever greets or walks with participants has a list of their own',
      roles: ['manager', ...walking, 'front-desk'],
    },
    'participant.add': {
      says: 'whoever walks with participants takes them on',
      roles: ['manager', ...walking],
    },
    'duplicates.decide': { says: 'a manager tells whether two records are one person', roles: ['manager'] },
    'duplicates.find': {
      says: 'the application looks for duplicates',
      application: ['looking for duplicates'],
    },
    'staff.list': { says: 'colleagues know each other’s names', roles },
    'staff.manage': { says: 'an administrator says who works here and as what', roles: ['admin'] },
    'staff.leave': { says: 'managers enter the leave of others', roles: ['admin', 'manager'] },
    'staff.leave-own': { says: 'everyone enters their own leave', roles },
    'cover.renew': { says: 'the application renews cover', application: ['renewing cover'] },
  },
});
