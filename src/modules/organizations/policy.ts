import { definePolicy, hasRole, isSystem, staffOrParticipant } from '../../kernel/access/policy.ts';
import type { OrganizationTables } from './tables.ts';

export const policy = definePolicy<OrganizationTables>()({
  /** The words and places staff and participants work with; no participant is in it. */
  'organization.read': { who: staffOrParticipant, about: 'organization', purpose: 'operations', quiet: true },
  'organization.edit': { who: hasRole('admin'), about: 'organization', purpose: 'operations' },
  // An act of its own, so that the audit tells who checked the numbers that stand on every page, and when.
  'organization.confirm-help': { who: hasRole('admin'), about: 'organization', purpose: 'operations' },
  /** How many people are in each program, asked before one is closed: counts for whoever may close it. */
  'organization.count-people': {
    who: hasRole('admin'),
    about: 'organization',
    purpose: 'operations',
    quiet: true,
  },
  'organization.review-part2': {
    who: hasRole('admin', 'privacy-officer'),
    about: 'organization',
    purpose: 'oversight',
  },
  'organization.edit-lists': {
    who: hasRole('admin', 'manager'),
    about: 'organization',
    purpose: 'operations',
  },
  /** Which day it is there, for what the command line prints. */
  'organization.calendar': {
    who: isSystem('command line'),
    about: 'organization',
    purpose: 'operations',
    quiet: true,
  },
  /** An organization made by the application itself, for an import. An invented one comes by `invented.load`. */
  'organization.make': {
    who: isSystem('command line'),
    about: 'organization',
    purpose: 'operations',
  },
});
