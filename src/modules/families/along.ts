import type { AnyPermit } from '../../kernel/access/index.ts';
import { dayIn } from '../../lib/dates.ts';
import { getOrganization } from '../organizations/index.ts';
import { standingOn } from './domain/guardianship.ts';
import { listGuardians } from './store/guardians.ts';
import { listCalled, listLinks } from './store/links.ts';

/** Somebody outside the team who can open something of a participant's record, or will from a day on. */
export interface Along {
  name: string;
  how: 'family' | 'guardian';
  /** Of a guardian: the first and the last day. */
  fromOn?: string;
  untilOn?: string;
}

/** Family members linked now, and guardians whose time is not over; of families only where the asker is one of the two sides. */
export async function listAlong(permit: AnyPermit): Promise<Along[]> {
  const links = await listLinks(permit, permit);
  const guardians = await listGuardians(permit, permit);
  const family = permit.actor.kind === 'participant' ? links.filter(({ acceptedAt }) => acceptedAt) : [];
  const told = family.map(({ called }): Along => ({ name: called, how: 'family' }));
  if (guardians.length === 0) return told;
  const { timeZone } = await getOrganization(permit);
  const today = dayIn(timeZone, permit.now);
  const deciding = guardians.filter((one) => standingOn(one, today) !== 'over');
  return [
    ...deciding.map(
      ({ called, fromOn, untilOn }): Along => ({ name: called, how: 'guardian', fromOn, untilOn }),
    ),
    ...told,
  ];
}

/**
 * What the permit's participant calls those who are or were along, by the account's id. An account may be along with
 * somebody else under another name: that name is not for this page. One statement, and none where nobody is asked about.
 */
export async function namesAlong(
  permit: AnyPermit,
  familyIds: readonly string[],
): Promise<Record<string, string>> {
  if (familyIds.length === 0) return {};
  const called = await listCalled(permit);
  return Object.fromEntries(
    called.filter(({ familyId }) => familyIds.includes(familyId)).map((one) => [one.familyId, one.called]),
  );
}
