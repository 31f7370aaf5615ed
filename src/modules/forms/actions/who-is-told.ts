import type { AnyPermit } from '../../../kernel/access/index.ts';
import { personOf } from '../../../kernel/access/index.ts';
import type { OnCall } from '../../check-ins/index.ts';
import { findOnCall, listThoseAround } from '../../check-ins/index.ts';
import type { StaffHere } from '../../people/index.ts';
import { listStaffHere } from '../../people/index.ts';
import type { AccessView } from '../../sign-in/index.ts';
import { listAccess } from '../../sign-in/index.ts';

/** Who is told today of an answer that needs someone. */
export interface Told {
  /** The staff member whose name stands on the step. */
  ownerId: string;
  onCall?: OnCall;
  /** Those who may open the record for it. */
  letIn: readonly string[];
}

/**
 * Whoever is on call; else the caseload, or who covers for it; else the managers of the participant's program. The answer
 * never waits for the question: somebody who works here is always named.
 */
export async function whoIsTold(permit: AnyPermit, zone: string): Promise<Told> {
  const onCall = await findOnCall(permit, zone);
  if (onCall) return { ownerId: onCall.staffId, onCall, letIn: [onCall.staffId] };
  const { walkers, programIds } = await listThoseAround(permit);
  const staff = await listStaffHere(permit);
  const walking = walkers.flatMap(({ staffId }) => staff.find(({ id }) => id === staffId) ?? []);
  const there = walking.find(({ away }) => !away);
  if (there) return { ownerId: there.id, letIn: [] };
  const managers = await listManagers(permit, staff, programIds);
  const ownerId = managers[0] ?? walking[0]?.id ?? staff[0]?.id ?? personOf(permit.actor) ?? '';
  return { ownerId, letIn: managers };
}

/**
 * The managers of these programs, those who have come in before and are there today first; where the programs have none,
 * every manager of the place.
 */
async function listManagers(
  permit: AnyPermit,
  staff: readonly StaffHere[],
  programIds: readonly string[],
): Promise<string[]> {
  const away = new Set(staff.filter((one) => one.away).map(({ id }) => id));
  const accounts = await listAccess(
    permit,
    staff.map(({ id }) => id),
  );
  const managers = accounts.filter(({ roles, status }) => roles.includes('manager') && status !== 'ended');
  const theirs = managers.filter((one) => isOf(one, programIds));
  const told = theirs.length > 0 ? theirs : managers;
  const lateness = ({ id, status }: AccessView): number =>
    2 * Number(status === 'invited') + Number(away.has(id));
  return told.toSorted((one, other) => lateness(one) - lateness(other)).map(({ id }) => id);
}

const isOf = (account: AccessView, programIds: readonly string[]): boolean =>
  account.programIds.some((id) => programIds.includes(id));
