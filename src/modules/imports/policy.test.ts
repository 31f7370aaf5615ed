import { testPolicy } from '../../kernel/access/testing/test-policy.ts';
import { policy } from './policy.ts';

const importers = { roles: ['admin', 'manager'], application: ['command line'] } as const;

testPolicy(policy, {
  house: {
    'import.read': { says: 'managers and administrators see the imports', ...importers },
    'import.make': { says: 'managers and administrators bring a list in', ...importers },
    'import.decide': {
      says: 'only whoever may open both records tells whether two people are one',
      roles: ['manager'],
    },
    'import.undo': { says: 'whoever may bring a list in may take it back', ...importers },
    'import.take': {
      says: 'whoever brings a list in and walks with people takes on those who are with nobody',
      both: [
        ['admin', 'manager'],
        ['coach', 'employment-specialist', 'clinician'],
      ],
    },
    'import.assign': { says: 'a manager says whose caseload they come to', roles: ['manager'] },
    'import.write': { says: 'the rows are written by the application, once agreed', application: ['import'] },
    'import.sweep': { says: 'files are swept away by the application', application: ['import'] },
  },
});
