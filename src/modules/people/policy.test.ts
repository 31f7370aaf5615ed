import { describe, expect, test } from 'vitest';
import type { Actor, Role, SystemReason } from '../../kernel/access/index.ts';
import { asSystem, decide, roles } from '../../kernel/access/index.ts';
import type { Ties } from '../../kernel/access/policy.ts';
import { noConsents } from '../../kernel/access/policy.ts';
import { policy } from './policy.ts';

const orgId = '01890000-0000-7000-8000-000000000001';
const program = '01890000-0000-7000-8000-000000000002';
const me = '01890000-0000-7000-8000-000000000003';
const maya = '01890000-0000-7000-8000-000000000004';
const mayasOldRecord = '01890000-0000-7000-8000-000000000005';

type Tie = 'in my program' | 'on my caseload' | 'neither' | 'unknown here';

const ties: Record<Tie, Ties | undefined> = {
  'in my program': { participantIds: [maya, mayasOldRecord], programIds: [program], staffIds: [] },
  'on my caseload': { participantIds: [maya, mayasOldRecord], programIds: [], staffIds: [me] },
  neither: { participantIds: [maya, mayasOldRecord], programIds: [orgId], staffIds: [orgId] },
  'unknown here': undefined,
};

const everyTie = Object.keys(ties) as Tie[];
const known: Tie[] = ['in my program', 'on my caseload', 'neither'];
const beside: Tie[] = ['in my program', 'on my caseload'];
const inTeam: Tie[] = ['in my program'];

/** Written from what each job needs, not from the policy: whom each role may open, by the tie to them. */
const mayOpen: Record<string, Partial<Record<Role, Tie[]>>> = {
  'participant.read': { manager: known, coach: beside, 'employment-specialist': beside, clinician: beside },
  'participant.edit': { manager: known, coach: beside, 'employment-specialist': beside, clinician: beside },
  'participant.edit-reach': {
    manager: known,
    coach: beside,
    'employment-specialist': beside,
    clinician: beside,
  },
  'participant.assign': { manager: known, coach: beside, 'employment-specialist': beside, clinician: beside },
  'participant.find': {
    manager: known,
    coach: beside,
    'employment-specialist': beside,
    clinician: beside,
    'front-desk': inTeam,
  },
};

/** The same for what is about the organization or oneself. */
const mayDo: Record<string, readonly Role[]> = {
  'session.read': roles,
  'participant.list': ['manager', 'coach', 'employment-specialist', 'clinician', 'front-desk'],
  'participant.add': ['manager', 'coach', 'employment-specialist', 'clinician'],
  'duplicates.decide': ['manager'],
  'duplicates.find': [],
  'staff.list': roles,
  'staff.manage': ['admin'],
  'staff.leave': ['admin', 'manager'],
  'staff.leave-own': roles,
  'cover.renew': [],
};

type Action = keyof typeof policy & string;
const staff = (role: Role): Actor => ({ kind: 'staff', id: me, orgId, roles: [role], programIds: [program] });

function allowed(action: string, actor: Actor, tie?: Ties): boolean {
  const rule = policy[action as Action];
  const situation = { actor, purpose: rule.purpose, consents: noConsents };
  return decide(rule, action, tie ? { ...situation, ties: tie } : situation);
}

test('every action has its row in the table of what each job needs', () => {
  expect(Object.keys(policy).sort()).toEqual([...Object.keys(mayOpen), ...Object.keys(mayDo)].sort());
});

describe.each(Object.keys(mayOpen))('%s', (action) => {
  test.each(roles)('a %s opens only whom the work needs', (role) => {
    const found = everyTie.filter((tie) => allowed(action, staff(role), ties[tie]));
    expect(found).toEqual(mayOpen[action]?.[role] ?? []);
  });

  test('a script with the right role but another scope opens nobody', () => {
    const script: Actor = {
      kind: 'token',
      id: me,
      orgId,
      roles: ['manager'],
      programIds: [],
      scopes: ['staff.*'],
    };
    expect(everyTie.filter((tie) => allowed(action, script, ties[tie]))).toEqual([]);
  });

  test('nobody who is not signed in, and no job, opens anyone', () => {
    const others: Actor[] = [{ kind: 'nobody' }, { kind: 'system', reason: 'renewing cover', orgId: orgId }];
    for (const actor of others)
      expect(everyTie.filter((tie) => allowed(action, actor, ties[tie]))).toEqual([]);
  });
});

describe.each(Object.entries(mayDo))('%s', (action, who) => {
  test('is for the roles whose work it is', () => {
    expect(roles.filter((role) => allowed(action, staff(role)))).toEqual(
      roles.filter((role) => who.includes(role)),
    );
  });
});

describe('a participant', () => {
  const own: string[] = ['participant.read', 'participant.edit-reach'];
  const asSubject: Actor = { kind: 'participant', id: maya, orgId };
  const bySecondRecord: Actor = { kind: 'participant', id: mayasOldRecord, orgId };
  const someoneElse: Actor = { kind: 'participant', id: me, orgId };

  test.each(Object.keys(mayOpen))('opens their own record and changes how to be reached: %s', (action) => {
    expect(allowed(action, asSubject, ties.neither)).toBe(own.includes(action));
    expect(allowed(action, bySecondRecord, ties.neither)).toBe(own.includes(action));
  });

  test.each(Object.keys(mayOpen))('never opens somebody else: %s', (action) => {
    for (const tie of everyTie) expect(allowed(action, someoneElse, ties[tie])).toBe(false);
  });

  test('does nothing of the organization’s', () => {
    const done = Object.keys(mayDo).filter((action) => allowed(action, asSubject));
    expect(done).toEqual(['session.read']);
  });
});

test('a job does what it is for and nothing else', () => {
  const done = (reason: SystemReason) =>
    Object.keys(mayDo).filter((action) => allowed(action, asSystem(reason, orgId)));
  expect(done('looking for duplicates')).toEqual(['session.read', 'duplicates.find']);
  expect(done('renewing cover')).toEqual(['session.read', 'cover.renew']);
  expect(done('retention')).toEqual(['session.read']);
});
