import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

const whoeverRunsTheHouse = { roles: ['admin'] } as const;

testPolicy(policy, {
  house: {
    'export.list': { says: 'who runs the house sees what was taken along', ...whoeverRunsTheHouse },
    'export.ask': { says: 'who runs the house asks for everything', ...whoeverRunsTheHouse },
    'export.take': { says: 'who runs the house takes the file', ...whoeverRunsTheHouse },
    'export.part': { says: 'and every part of it', ...whoeverRunsTheHouse },
    'export.write': {
      says: 'the application writes what somebody asked for, here or by command',
      application: ['export', 'command line'],
    },
    'export.arrive': { says: 'an export is taken in by command', application: ['command line'] },
    'export.sweep': { says: 'old files are swept away by the application', application: ['export'] },
  },
});
