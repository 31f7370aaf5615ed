import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '../../kernel/access/index.ts';
import { nobody, roles } from '../../kernel/access/index.ts';
import type { Ties } from '../../kernel/access/policy.ts';
import { decide } from '../../kernel/access/policy.ts';
import { newId } from '../../lib/ids.ts';
import { policy } from './policy.ts';

type Action = Extract<keyof typeof policy, string>;

const orgId = newId<'organization'>();
const person = newId<'person'>();
const actions = Object.keys(policy) as Action[];

const own: Action[] = ['entry.strike', 'record.keeping', 'closure.ask'];
const keepers: Action[] = [
  'retention.set-schedule',
  'retention.list',
  'closure.decide',
  'hold.place',
  'hold.lift',
  'record.destroy',
];

/** Written from the sentences of the guide, not from the policy. */
function may(action: Action, actor: Actor, ties: Ties): boolean {
  if (own.includes(action)) return actor.kind === 'participant' && ties.participantIds.includes(actor.id);
  if (actor.kind === 'system')
    return actor.reason === 'retention' && ['record.destroy', 'retention.find-due'].includes(action);
  if (actor.kind !== 'staff') return false;
  const keeps = actor.roles.includes('privacy-officer') || actor.roles.includes('admin');
  if (action === 'retention.read') return keeps || actor.roles.includes('manager');
  return keepers.includes(action) && keeps;
}

const actors: fc.Arbitrary<Actor> = fc.oneof(
  fc.constant(nobody),
  fc
    .constantFrom('retention', 'sweeping', 'import')
    .map((reason) => ({ kind: 'system', orgId, reason }) as const),
  fc
    .boolean()
    .map((self) => ({ kind: 'participant', orgId, id: self ? person : newId<'person'>() }) as const),
  fc
    .subarray([...roles])
    .map((some) => ({ kind: 'staff', orgId, id: newId<'person'>(), roles: some, programIds: [] }) as const),
  fc.subarray([...roles]).map(
    (some) =>
      ({
        kind: 'token',
        orgId,
        id: newId<'person'>(),
        roles: some,
        programIds: [],
        scopes: ['*'],
      }) as const,
  ),
);

test('only the person strikes and asks, only those who keep records decide, and no script destroys', () => {
  fc.assert(
    fc.property(fc.constantFrom(...actions), actors, fc.boolean(), (action, actor, near) => {
      const staffIds = near && 'id' in actor ? [actor.id] : [];
      const ties = { participantIds: [person], programIds: [], staffIds };
      const situation = { actor, ties, purpose: policy[action].purpose };
      expect(decide(policy[action], action, situation)).toBe(may(action, actor, ties));
    }),
    { numRuns: 2000 },
  );
});
