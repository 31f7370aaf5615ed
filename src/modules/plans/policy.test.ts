import { expect, test } from 'vitest';
import type { Actor, Role, Ties } from '../../kernel/access/index.ts';
import { decide } from '../../kernel/access/index.ts';
import { policy } from './policy.ts';

const orgId = 'o';
const ties: Ties = { participantIds: ['maya'], programIds: ['here'], staffIds: ['sam'] };
const staff = (id: string, role: Role, programId = 'here'): Actor => ({
  kind: 'staff',
  id,
  orgId,
  roles: [role],
  programIds: [programId],
});
const maya: Actor = { kind: 'participant', id: 'maya', orgId };
const devon: Actor = { kind: 'participant', id: 'devon', orgId };

const may = (actor: Actor, action: keyof typeof policy & string): boolean =>
  decide(policy[action], action, {
    actor,
    ties,
    purpose: 'coaching',
    consents: { covers: () => false },
  });

test('only the participant decides on their own plan, not their coach, a manager, or another participant', () => {
  expect(may(maya, 'plan.decide')).toBe(true);
  for (const actor of [staff('sam', 'coach'), staff('ruth', 'manager'), staff('a', 'admin'), devon])
    expect(may(actor, 'plan.decide')).toBe(false);
});

test('whoever supports the participant reads and suggests; the front desk and other programs do neither', () => {
  for (const action of ['plan.read', 'plan.write'] as const) {
    expect(may(maya, action)).toBe(true);
    expect(may(staff('sam', 'coach', 'elsewhere'), action)).toBe(true);
    expect(may(staff('eva', 'clinician'), action)).toBe(true);
    for (const actor of [
      staff('kim', 'front-desk'),
      staff('leo', 'coach', 'elsewhere'),
      staff('ada', 'admin'),
      staff('eve', 'evaluator'),
      devon,
    ])
      expect(may(actor, action)).toBe(false);
  }
});

test('nobody verifies a milestone of their own', () => {
  expect(may(maya, 'plan.verify')).toBe(false);
  expect(may(staff('sam', 'coach'), 'plan.verify')).toBe(true);
});
