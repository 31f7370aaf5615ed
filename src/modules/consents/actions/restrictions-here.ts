import type { Permit } from '../../../kernel/access/index.ts';
import { dayIn } from '../../../lib/dates.ts';
import { getOrganization } from '../../organizations/index.ts';
import { decides, fullName, getParticipants, namesOf, privacyOfficers } from '../../people/index.ts';
import type { RestrictionsHere } from '../schema/restrictions.ts';
import { listRestrictionsHere } from '../store/restrictions-here.ts';
import type { ConsentTables } from '../tables.ts';
import { restrictionView } from './views.ts';

type Listing = Permit<'restriction.list', ConsentTables>;

async function peopleOf(permit: Listing, ids: readonly string[]): Promise<Map<string, string>> {
  const people = ids.length > 0 ? await getParticipants(permit, [...new Set(ids)]) : [];
  return new Map(people.map((one) => [one.id, fullName(one)]));
}

/** What everybody here asked not to be shared (42 CFR § 2.26), for whoever answers it. */
export async function readRestrictionsHere(permit: Listing): Promise<RestrictionsHere> {
  const { timeZone } = await getOrganization(permit);
  const officers = await privacyOfficers(permit);
  if (!decides(permit, officers)) return { officers, today: dayIn(timeZone, permit.now), restrictions: [] };
  const kept = await listRestrictionsHere(permit);
  const people = await peopleOf(
    permit,
    kept.map(({ participantId }) => participantId),
  );
  const answerers = [...new Set(kept.flatMap(({ answeredBy }) => answeredBy ?? []))];
  const names = {
    timeZone,
    staff: await namesOf(permit, answerers),
    recipients: new Map(
      kept.flatMap(({ recipientId, recipient }): [string, string][] =>
        recipientId && recipient ? [[recipientId, recipient]] : [],
      ),
    ),
  };
  return {
    officers: [],
    today: dayIn(timeZone, permit.now),
    restrictions: kept.map((one) => ({
      ...restrictionView(one, names, permit.now),
      participantId: one.participantId,
      participantName: people.get(one.participantId) ?? '',
    })),
  };
}
