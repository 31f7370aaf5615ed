import type { Role } from '../../../kernel/access/index.ts';

/** What a script may be given. Roles of later rooms join when their rooms do. */
export const tokenRoles = [
  'admin',
  'manager',
  'coach',
  'employment-specialist',
  'clinician',
  'evaluator',
  'privacy-officer',
  'front-desk',
] as const satisfies readonly Role[];
