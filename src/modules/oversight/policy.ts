import { anyOf, definePolicy, hasRole, isSubject } from '../../kernel/access/policy.ts';

export const policy = definePolicy<Record<never, never>>()({
  // Everyone sees who opened their own record; a privacy officer answers for all of them.
  'opened.read': {
    who: anyOf(isSubject, hasRole('privacy-officer')),
    about: 'participant',
    purpose: 'oversight',
  },
  // A manager answers for who opens what in their programs; that they looked is written down as well.
  'opened.oversee': {
    who: hasRole('privacy-officer', 'manager'),
    about: 'participant',
    purpose: 'oversight',
  },
  // Somebody looks regularly at who opened what (45 CFR § 164.308(a)(1)(ii)(D)).
  'audit.read': { who: hasRole('privacy-officer', 'admin'), about: 'organization', purpose: 'oversight' },
  'jobs.read': { who: hasRole('admin'), about: 'organization', purpose: 'operations' },
});
