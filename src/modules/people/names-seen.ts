import type { AnyPermit, Role } from '../../kernel/access/index.ts';
import { fullName } from './domain/names.ts';
import { visibleAmong } from './store/visible.ts';

/** As the policy of the list says: for whoever has none of these roles, nobody is in it. */
const withList: readonly Role[] = ['manager', 'coach', 'employment-specialist', 'clinician', 'front-desk'];

/** Names of those among these participants whom the asker's role, programs and caseload let them see. */
export async function namesSeenBy(
  permit: AnyPermit,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const { actor } = permit;
  if (!('roles' in actor && actor.roles.some((role) => withList.includes(role)))) return {};
  const scope = actor.roles.includes('manager')
    ? 'everyone'
    : { programIds: actor.programIds, staffId: actor.id };
  const seen = await visibleAmong(permit, ids, scope);
  return Object.fromEntries([...seen].map(([id, person]) => [id, fullName(person)]));
}
