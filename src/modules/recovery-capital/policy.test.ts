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

test('the participant and those near them look and write; the front desk and other programs do not', () => {
  for (const action of ['profile.read', 'profile.write'] as const) {
    for (const actor of [maya, staff('sam', 'coach'), staff('ruth', 'manager'), staff('lee', 'clinician')])
      expect(may(actor, action)).toBe(true);
    for (const actor of [devon, staff('ada', 'front-desk'), staff('ivy', 'coach', 'elsewhere')])
      expect(may(actor, action)).toBe(false);
  }
});

test('only the participant asks another voice in; only staff near them write down what it said', () => {
  expect(may(maya, 'voice.invite')).toBe(true);
  expect(may(staff('sam', 'coach'), 'voice.invite')).toBe(false);
  expect(may(staff('sam', 'coach'), 'voice.record')).toBe(true);
  for (const actor of [maya, staff('ada', 'front-desk'), staff('ivy', 'coach', 'elsewhere')])
    expect(may(actor, 'voice.record')).toBe(false);
});

test('a manager reads counts, nobody else does', () => {
  expect(may(staff('ruth', 'manager'), 'social-capital.count')).toBe(true);
  for (const actor of [staff('sam', 'coach'), staff('ada', 'front-desk'), maya])
    expect(may(actor, 'social-capital.count')).toBe(false);
});
