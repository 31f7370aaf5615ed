import type { Sentence } from '../../kernel/access/policy.ts';
import {
  all,
  anyOf,
  anyone,
  definePolicy,
  hasRole,
  inProgramTeam,
  isSystem,
  onCaseload,
} from '../../kernel/access/policy.ts';
import type { SignInTables } from './tables.ts';

/** Whoever holds a session may hand it to nobody: a script neither signs in nor makes keys. */
const isPerson: Sentence = {
  says: 'a person, not a script',
  holds: ({ actor }) => ['staff', 'participant', 'family', 'partner'].includes(actor.kind),
};

const ownAccount = { who: isPerson, about: 'self', purpose: 'own-record' } as const;
const administrator = all(isPerson, hasRole('admin'));

export const policy = definePolicy<SignInTables>()({
  // Before anybody knows who is there: tries are counted, codes looked up.
  'sign-in.try': { who: anyone, about: 'door', purpose: 'sign-in', quiet: true },
  // The person has shown who they are.
  'sign-in.open': { who: isPerson, about: 'self', purpose: 'sign-in' },
  'sign-in.accept': { who: isPerson, about: 'self', purpose: 'sign-in' },
  // A right password and then a wrong code: worth a line in the audit.
  'sign-in.fail': { who: isPerson, about: 'self', purpose: 'sign-in' },
  'sign-in.leave': { who: anyone, about: 'door', purpose: 'sign-in' },
  'account.read': { ...ownAccount, quiet: true },
  'account.try': { ...ownAccount, quiet: true },
  'account.change-password': ownAccount,
  'account.passkey': ownAccount,
  'account.two-step': ownAccount,
  'account.end-session': ownAccount,
  'access.invite': {
    who: all(isPerson, hasRole('admin', 'manager')),
    about: 'organization',
    purpose: 'operations',
  },
  'access.reset-two-step': { who: administrator, about: 'organization', purpose: 'operations' },
  // Whoever hands over the code could use it: so only those who meet the participant.
  'access.hand-over-code': {
    who: all(
      isPerson,
      anyOf(
        all(hasRole('coach', 'employment-specialist'), onCaseload),
        all(hasRole('manager'), inProgramTeam),
      ),
    ),
    about: 'participant',
    purpose: 'sign-in',
  },
  'token.list': { who: administrator, about: 'organization', purpose: 'oversight', quiet: true },
  'token.make': { who: administrator, about: 'organization', purpose: 'operations' },
  'token.make-by-command': {
    who: isSystem('command line'),
    about: 'organization',
    purpose: 'operations',
  },
  'token.list-by-command': {
    who: isSystem('command line'),
    about: 'organization',
    purpose: 'oversight',
    quiet: true,
  },
  'token.revoke-by-command': {
    who: isSystem('command line'),
    about: 'organization',
    purpose: 'operations',
  },
  'token.revoke': { who: administrator, about: 'organization', purpose: 'operations' },
  'sign-in.sweep': {
    who: isSystem('sweeping'),
    about: 'organization',
    purpose: 'operations',
    quiet: true,
  },
});
