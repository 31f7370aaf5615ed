import type { AnyPermit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { listAccess } from '../../sign-in/index.ts';
import { listStaff } from '../store/staff.ts';

/** Names of the organization's privacy officers whose access stands. */
export async function privacyOfficers(permit: AnyPermit): Promise<string[]> {
  const staff = (await listStaff(permit)).filter((member) => member.endedOn === undefined);
  const access = await listAccess(
    permit,
    staff.map((member) => member.id),
  );
  const ids = new Set(
    access
      .filter((one) => one.status !== 'ended' && one.roles.includes('privacy-officer'))
      .map((one) => one.id),
  );
  return staff.filter((member) => ids.has(member.id)).map((member) => member.name);
}

const isOfficer = (permit: AnyPermit): boolean =>
  'roles' in permit.actor && permit.actor.roles.includes('privacy-officer');

const isAdministrator = (permit: AnyPermit): boolean =>
  'roles' in permit.actor && permit.actor.roles.includes('admin');

/** Whether this person decides what is destroyed: a privacy officer, or an administrator where there is none. */
export function decides(permit: AnyPermit, officers: readonly string[]): boolean {
  return isOfficer(permit) || (isAdministrator(permit) && officers.length === 0);
}

/** Refuses an administrator where there is a privacy officer; the application itself acts under the schedule. */
export async function mustDecide(permit: AnyPermit): Promise<void> {
  if (permit.actor.kind === 'system' || isOfficer(permit)) return;
  if (decides(permit, await privacyOfficers(permit))) return;
  throw new Failure('forbidden', 'people/ask-privacy-officer', {
    detail: 'There is a privacy officer here: this is theirs to decide.',
  });
}
