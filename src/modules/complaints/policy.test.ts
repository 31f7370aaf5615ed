import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

const keepers = ['privacy-officer', 'admin'] as const;

testPolicy(policy, {
  record: {
    'complaint.own': { says: 'a participant reads what they said and what was answered', participant: true },
    'complaint.make': {
      says: 'a participant complains; who keeps records writes down what came on paper',
      participant: true,
      roles: keepers,
      personsOnly: true,
    },
    'complaint.answer': {
      says: 'privacy officers and administrators answer, and nobody of the team',
      roles: keepers,
      personsOnly: true,
    },
  },
  house: {
    'complaint.list': {
      says: 'privacy officers and administrators read all of them',
      roles: keepers,
      personsOnly: true,
    },
  },
});
