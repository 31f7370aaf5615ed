import { expect, test } from 'vitest';
import type { Actor, Role } from '../../kernel/access/index.ts';
import { decide, roles } from '../../kernel/access/index.ts';
import { noConsents } from '../../kernel/access/policy.ts';
import { policy } from './policy.ts';

const orgId = '01890000-0000-7000-8000-000000000001';
const me = '01890000-0000-7000-8000-000000000003';

/** Written from whose work it is, not from the policy. */
const mayDo: Record<keyof typeof policy & string, readonly Role[]> = {
  'import.read': ['admin', 'manager'],
  'import.make': ['admin', 'manager'],
  // An administrator need not open anybody's record to do their work, so cannot tell two people apart.
  'import.decide': ['manager'],
  'import.undo': ['admin', 'manager'],
  // Who also walks with people: no single role is enough.
  'import.take': [],
  'import.assign': ['manager'],
  'import.write': [],
  'import.sweep': [],
};

type Action = keyof typeof mayDo;
const actions = Object.keys(policy) as Action[];

function allowed(action: Action, actor: Actor): boolean {
  const rule = policy[action];
  return decide(rule, action, { actor, purpose: rule.purpose, consents: noConsents });
}

const done = (actor: Actor) => actions.filter((action) => allowed(action, actor)).sort();

test.each(actions)('%s is for the roles whose work it is', (action) => {
  const able = roles.filter((role) =>
    allowed(action, { kind: 'staff', id: me, orgId, roles: [role], programIds: [] }),
  );
  expect(able).toEqual(roles.filter((role) => mayDo[action].includes(role)));
});

test('whoever brings a list in and walks with people may take those on who are with nobody', () => {
  const both = (own: readonly Role[]) => done({ kind: 'staff', id: me, orgId, roles: own, programIds: [] });
  expect(both(['admin', 'coach'])).toContain('import.take');
  expect(both(['manager', 'clinician'])).toContain('import.take');
  expect(both(['admin', 'front-desk'])).not.toContain('import.take');
});

test('a coach brings nobody’s list in, a participant and a stranger even less', () => {
  expect(done({ kind: 'staff', id: me, orgId, roles: ['coach'], programIds: [orgId] })).toEqual([]);
  expect(done({ kind: 'participant', id: me, orgId })).toEqual([]);
  expect(done({ kind: 'nobody' })).toEqual([]);
});

test('a script brings a list in only where its token says so', () => {
  const token = (scopes: string[]): Actor => ({
    kind: 'token',
    id: me,
    orgId,
    roles: ['manager'],
    programIds: [],
    scopes,
  });
  expect(done(token(['participant.*']))).toEqual([]);
  expect(done(token(['import.read']))).toEqual(['import.read']);
  expect(done(token(['import.*']))).toEqual([
    'import.assign',
    'import.decide',
    'import.make',
    'import.read',
    'import.undo',
  ]);
});

test('the application writes only what somebody agreed to, and the command line agrees for itself', () => {
  expect(done({ kind: 'system', reason: 'import', orgId })).toEqual(['import.sweep', 'import.write']);
  expect(done({ kind: 'system', reason: 'command line', orgId })).toEqual([
    'import.make',
    'import.read',
    'import.undo',
  ]);
  expect(done({ kind: 'system', reason: 'retention', orgId })).toEqual([]);
});
