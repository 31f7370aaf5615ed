import type { AnyPermit, Role } from '../../kernel/access/index.ts';
import { fullName } from './domain/names.ts';
import type { Scope } from './store/list.ts';
import { visibleAmong } from './store/visible.ts';

/** As the policy of the list says: for whoever has none of these roles, nobody is in it. */
const withList: readonly Role[] = ['manager', 'coach', 'employment-specialist', 'clinician', 'front-desk'];

/** Whom the asker may meet in a list; undefined where they may meet nobody. */
export function mayList({ actor }: AnyPermit): Scope | undefined {
  if (!('roles' in actor && actor.roles.some((role) => withList.includes(role)))) return undefined;
  return actor.roles.includes('manager') ? 'everyone' : { programIds: actor.programIds, staffId: actor.id };
}

/** Names of those among these participants whom the asker's role, programs and caseload let them see. */
export async function namesSeenBy(
  permit: AnyPermit,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const scope = mayList(permit);
  if (!scope) return {};
  const seen = await visibleAmong(permit, ids, scope);
  return Object.fromEntries([...seen].map(([id, person]) => [id, fullName(person)]));
}
