import { all, anyOf, definePolicy, hasRole, isSystem, practitioner } from '../../kernel/access/policy.ts';
import type { ImportTables } from './tables.ts';

const importers = anyOf(hasRole('manager', 'admin'), isSystem('command line'));

export const policy = definePolicy<ImportTables>()({
  'import.read': { who: importers, about: 'organization', purpose: 'operations' },
  // Bringing a file, saying what its columns mean, looking at what would happen, and agreeing to it.
  'import.make': { who: importers, about: 'organization', purpose: 'operations' },
  // Whether a row is somebody who is here already: only whoever may open both records can tell.
  'import.decide': { who: hasRole('manager'), about: 'organization', purpose: 'operations' },
  'import.undo': { who: importers, about: 'organization', purpose: 'operations' },
  // Those it left in no program and on nobody's caseload: onto one's own, or to whoever a manager says.
  'import.take': { who: all(importers, practitioner), about: 'organization', purpose: 'coaching' },
  'import.assign': { who: hasRole('manager'), about: 'organization', purpose: 'coaching' },
  // The work itself, a batch of rows at a time, after somebody agreed.
  'import.write': { who: isSystem('import'), about: 'organization', purpose: 'operations' },
  'import.sweep': { who: isSystem('import'), about: 'organization', purpose: 'operations', quiet: true },
});
