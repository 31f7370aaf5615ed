import type { App } from '../../../app.ts';
import type { AnyPermit, Role, StaffActor } from '../../../kernel/access/index.ts';
import { newId } from '../../../lib/ids.ts';
import type { AccountParts } from '../index.ts';
import { makeAccount } from '../index.ts';

export const aPassword = 'quiet river stones';

export function aStaffActor(
  orgId: string,
  roles: readonly Role[] = ['admin'],
  id: string = newId(),
): StaffActor {
  return { kind: 'staff', id, orgId, roles, programIds: [] };
}

/** Runs an act of the door as an administrator of this organization, as another room would inside its own act. */
export function asAdministrator<T>(
  app: App,
  orgId: string,
  act: (permit: AnyPermit) => Promise<T>,
): Promise<T> {
  const asking = { actor: aStaffActor(orgId), requestId: 'test' };
  return app.access.permit('access.invite', asking, (permit) => act(permit));
}

export interface TestAccount {
  orgId: string;
  id: string;
  login: string;
}

/** An account that can sign in with `aPassword`, in an organization of its own unless one is given. */
export async function anAccount(
  app: App,
  parts: Partial<AccountParts> & { orgId?: string } = {},
): Promise<TestAccount> {
  const { orgId = newId(), ...given } = parts;
  const id = given.id ?? newId();
  const login = given.login ?? `person-${id}@example.org`;
  await asAdministrator(app, orgId, (permit) =>
    makeAccount(permit, {
      kind: 'staff',
      roles: ['coach'],
      programIds: [],
      name: 'Ana Reyes',
      password: aPassword,
      ...given,
      id,
      login,
    }),
  );
  return { orgId, id, login };
}
