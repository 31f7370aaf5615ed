import { anyOf, definePolicy, hasRole, isSystem } from '../../kernel/access/policy.ts';
import type { ExportTables } from './tables.ts';

const administrators = hasRole('admin');

export const policy = definePolicy<ExportTables>()({
  'export.list': { who: administrators, about: 'organization', purpose: 'oversight', quiet: true },
  // Everything the organization holds, in clear: for whoever runs the house, and every time in the audit.
  'export.ask': { who: administrators, about: 'organization', purpose: 'oversight' },
  'export.take': { who: administrators, about: 'organization', purpose: 'oversight' },
  // The parts of one file that `export.take` has noted already.
  'export.part': { who: administrators, about: 'organization', purpose: 'oversight', quiet: true },
  'export.write': {
    who: anyOf(isSystem('export'), isSystem('command line')),
    about: 'organization',
    purpose: 'oversight',
  },
  // After an export was taken in where nothing was.
  'export.arrive': { who: isSystem('command line'), about: 'organization', purpose: 'oversight' },
  'export.sweep': { who: isSystem('export'), about: 'organization', purpose: 'operations', quiet: true },
});
