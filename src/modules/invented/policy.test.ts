import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

testPolicy(policy, {
  house: {
    'invented.load': {
      says: 'the invented program is loaded by its own command',
      application: ['invented program'],
    },
    'invented.start': { says: 'the first visitor of an empty installation may start it', everybody: true },
    'invented.explore': { says: 'an administrator may look around once more', roles: ['admin'] },
    'invented.home': { says: 'the way back is shown to every visitor', everybody: true },
    'invented.become': { says: 'every visitor of an invented program may be anybody in it', everybody: true },
  },
});
