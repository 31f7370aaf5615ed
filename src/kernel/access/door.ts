import { set } from '../db/transaction.ts';
import { Failure } from '../failure.ts';
import type { AnyPermit } from './permit.ts';
import { handle } from './permit.ts';

/**
 * Before sign-in nobody knows the organization. An act whose rule is about the door may, once it has found an account,
 * enter that organization for the rest of its transaction, so that row policies and the audit hold from there on.
 */
export async function enter(
  permit: AnyPermit,
  organization: { orgId: string; personId?: string },
): Promise<void> {
  if (permit.actor.kind !== 'nobody') throw new Failure('bug', 'kernel/already-inside');
  const inside = permit as { orgId: string };
  inside.orgId = organization.orgId;
  const person = { personId: organization.personId ?? '', actorKind: 'nobody', participantIds: [] };
  await set(handle(permit), { orgId: organization.orgId, ...person }, permit.now);
}
