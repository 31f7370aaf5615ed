import { expect, test } from 'vitest';
import type { Actor, Role } from '../../kernel/access/index.ts';
import { decide, roles } from '../../kernel/access/index.ts';
import { noConsents } from '../../kernel/access/policy.ts';
import { policy } from './policy.ts';

const orgId = '01890000-0000-7000-8000-000000000001';
const me = '01890000-0000-7000-8000-000000000003';

/** Written from whose work it is: who runs the house takes it along, nobody else takes anything. */
const mayDo: Record<keyof typeof policy & string, readonly Role[]> = {
  'export.list': ['admin'],
  'export.ask': ['admin'],
  'export.take': ['admin'],
  'export.part': ['admin'],
  'export.write': [],
  'export.arrive': [],
  'export.sweep': [],
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

test('no participant, no stranger and no script without the scope takes anything out', () => {
  expect(done({ kind: 'participant', id: me, orgId })).toEqual([]);
  expect(done({ kind: 'nobody' })).toEqual([]);
  const script: Actor = {
    kind: 'token',
    id: me,
    orgId,
    roles: ['admin'],
    programIds: [],
    scopes: ['import.*'],
  };
  expect(done(script)).toEqual([]);
});

test('the application writes what somebody asked for, and the command line asks for itself', () => {
  expect(done({ kind: 'system', reason: 'export', orgId })).toEqual(['export.sweep', 'export.write']);
  expect(done({ kind: 'system', reason: 'command line', orgId })).toEqual(['export.arrive', 'export.write']);
  expect(done({ kind: 'system', reason: 'import', orgId })).toEqual([]);
});
