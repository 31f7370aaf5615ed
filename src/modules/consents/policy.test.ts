import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

const supporters = ['coach', 'employment-specialist', 'clinician', 'manager'] as const;
const recording = { near: supporters, roles: ['privacy-officer'], personsOnly: true } as const;
const keepers = ['admin', 'manager', 'privacy-officer'] as const;

testPolicy(policy, {
  record: {
    'consent.read': {
      says: 'the participant, their team and a privacy officer read what was agreed to',
      participant: true,
      near: supporters,
      roles: ['privacy-officer'],
    },
    'consent.write': { says: 'only the participant signs on a screen', participant: true },
    'consent.preview': { says: 'whoever may write one sees its words', participant: true, ...recording },
    'consent.record': { says: 'whoever holds the paper records it, in person', ...recording },
    'consent.revoke': { says: 'the participant takes back what they agreed to', participant: true },
    'consent.receive-revocation': { says: 'whoever received it in writing records it', ...recording },
    'consent.tell-event': { says: 'whoever knows that it happened records it', ...recording },
    'restriction.ask': {
      says: 'the participant asks, or somebody writes down that they asked',
      participant: true,
      ...recording,
    },
    'restriction.answer': {
      says: 'who answers for the program says yes or no, in person',
      inProgram: ['manager'],
      roles: ['privacy-officer', 'admin'],
      personsOnly: true,
    },
    'disclosure.read': {
      says: 'the participant and whoever answers for privacy read what left',
      participant: true,
      roles: ['privacy-officer', 'admin'],
    },
    'shared.read': { says: 'a partner reads what a consent that runs grants them', granted: true },
  },
  house: {
    'restriction.list': {
      says: 'privacy officers and administrators read what people asked not to be shared',
      roles: ['privacy-officer', 'admin'],
      personsOnly: true,
    },
    'partner.list': { says: 'who keeps partners sees who they are', roles: keepers },
    'partner.manage': {
      says: 'who keeps partners lets them in, in person',
      roles: keepers,
      personsOnly: true,
    },
    'shared.list': { says: 'a partner sees who agreed that they may have something', partner: true },
    'shared.watch': { says: 'a partner hears that something changed', partner: true },
  },
});
