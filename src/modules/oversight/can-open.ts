import type { AnyPermit, Permit, Role } from '../../kernel/access/index.ts';
import { abilitiesAs, roles as allRoles } from '../../kernel/access/index.ts';
import { getStaff } from '../people/index.ts';
import { listAccess, listTokensFor } from '../sign-in/index.ts';
import type { Level } from './domain/levels.ts';
import { levels, levelsOf, levelsOfScript } from './domain/levels.ts';
import type { CanOpen } from './schema.ts';

type Nothing = Record<never, never>;
type Somebody = CanOpen['people'][number];

const known = (names: readonly string[]): Role[] => allRoles.filter((role) => names.includes(role));

async function staffWhoCan(permit: AnyPermit): Promise<Somebody[]> {
  const staff = await getStaff(permit);
  const accounts = await listAccess(
    permit,
    staff.map(({ id }) => id),
  );
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return accounts.flatMap(({ id, roles, programIds, status }) => {
    if (status === 'ended') return [];
    const acts = abilitiesAs(permit, {
      kind: 'staff',
      id,
      orgId: permit.orgId,
      roles: known(roles),
      programIds,
    });
    return levelsOf(acts).map((level) => ({ name: names.get(id) ?? '', roles, level }));
  });
}

async function scriptsThatCan(permit: AnyPermit): Promise<Somebody[]> {
  const tokens = await listTokensFor(permit);
  const running = tokens.filter((one) => !one.revokedAt && Date.parse(one.expiresAt) > permit.now.getTime());
  return running.flatMap(({ id, name, roles, programIds, scopes }) => {
    const acts = abilitiesAs(permit, {
      kind: 'token',
      id,
      orgId: permit.orgId,
      roles: known(roles),
      programIds,
      scopes,
    });
    return levelsOfScript(acts).map((level) => ({ name, roles: [], level }));
  });
}

const rank = (level: Level): number => levels.indexOf(level);

/** Everybody on the staff, and every script, that the rules let in now: whoever may open most stands first. */
export async function readCanOpen(permit: Permit<'opened.read', Nothing>): Promise<CanOpen> {
  const people = [...(await staffWhoCan(permit)), ...(await scriptsThatCan(permit))];
  return {
    people: people.sort((a, b) => rank(a.level) - rank(b.level) || a.name.localeCompare(b.name)),
  };
}
