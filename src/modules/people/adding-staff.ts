import type { AnyPermit, Role } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import { makeAccount } from '../sign-in/index.ts';
import type { StaffProfile } from './store/staff.ts';
import { insertStaff } from './store/staff.ts';

export interface NewColleague extends Partial<StaffProfile> {
  name: string;
  roles: readonly Role[];
  programIds?: readonly string[] | undefined;
  login?: string | undefined;
  /** Without one the account waits for an invitation. */
  password?: string | undefined;
  /** See `makeAccount`. */
  comesIn?: boolean | undefined;
}

/** Adds a staff member with an account, inside any act. Returns the id. Fails as `makeAccount` does. */
export async function addStaff(permit: AnyPermit, colleague: NewColleague): Promise<string> {
  const { roles, programIds = [], login, password, comesIn, ...profile } = colleague;
  const id = profile.id ?? newId();
  await insertStaff(permit, { languages: [], ...profile, id });
  const { name } = profile;
  await makeAccount(permit, { id, kind: 'staff', name, roles, programIds, login, password, comesIn });
  return id;
}
