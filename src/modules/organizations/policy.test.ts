import { expect, test } from 'vitest';
import type { Actor, Role } from '../../kernel/access/index.ts';
import { decide, roles } from '../../kernel/access/index.ts';
import { noConsents } from '../../kernel/access/policy.ts';
import { policy } from './policy.ts';

const orgId = '01890000-0000-7000-8000-000000000001';
const me = '01890000-0000-7000-8000-000000000003';

/** Written from what each job needs, not from the policy. */
const mayDo: Record<keyof typeof policy & string, readonly Role[]> = {
  'organization.read': roles,
  'organization.edit': ['admin'],
  'organization.review-part2': ['admin', 'privacy-officer'],
  'organization.edit-lists': ['admin', 'manager'],
  'organization.make': [],
};

type Action = keyof typeof mayDo;
const actions = Object.keys(policy) as Action[];

function allowed(action: Action, actor: Actor): boolean {
  const rule = policy[action];
  return decide(rule, action, { actor, purpose: rule.purpose, consents: noConsents });
}

test.each(actions)('%s is for the roles whose work it is', (action) => {
  const done = roles.filter((role) =>
    allowed(action, { kind: 'staff', id: me, orgId, roles: [role], programIds: [] }),
  );
  expect(done).toEqual(roles.filter((role) => mayDo[action].includes(role)));
});

test('participants read where they are and change nothing; nobody unknown reads anything', () => {
  const done = (actor: Actor) => actions.filter((action) => allowed(action, actor));
  expect(done({ kind: 'participant', id: me, orgId })).toEqual(['organization.read']);
  expect(done({ kind: 'nobody' })).toEqual([]);
  expect(done({ kind: 'system', reason: 'command line', orgId })).toEqual(['organization.make']);
  expect(done({ kind: 'system', reason: 'sweeping', orgId })).toEqual([]);
});
