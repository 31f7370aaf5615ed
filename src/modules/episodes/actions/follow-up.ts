import type { Permit } from '../../../kernel/access/index.ts';
import type { Day } from '../../../lib/dates.ts';
import { dayIn } from '../../../lib/dates.ts';
import { getOrganization } from '../../organizations/index.ts';
import { listWalking } from '../../people/index.ts';
import type { Fact } from '../../timeline/index.ts';
import type { Episode } from '../domain.ts';
import { followUpDays } from '../domain.ts';
import type { EpisodeView } from '../schema.ts';
import type { EpisodeTables } from '../tables.ts';
import { promised } from './around.ts';

type FollowUp = NonNullable<Episode['followUp']>;

export interface FollowUpTeller {
  view(followUp: FollowUp): NonNullable<EpisodeView['followUp']>;
  /** Names of those who ask; empty also where nothing was promised. */
  asking: string[];
}

/** What became of the follow-up days of these episodes of one participant, and who asks; `around` holds the contacts near them. */
export async function followUpTeller(
  permit: Permit<'episode.read', EpisodeTables>,
  episodes: readonly Episode[],
  around: readonly Fact[],
): Promise<FollowUpTeller> {
  const isPromised = episodes.some(({ followUp }) => promised(followUp).length > 0);
  const { today, contactDays } = isPromised
    ? await contactsOf(permit, around)
    : { today: '', contactDays: [] };
  return {
    view: (followUp) =>
      followUp.kind === 'none'
        ? followUp
        : { kind: followUp.kind, days: followUpDays(followUp.on, contactDays, today) },
    asking: isPromised ? await listWalking(permit, permit.participantIds) : [],
  };
}

async function contactsOf(
  permit: Permit<'episode.read', EpisodeTables>,
  around: readonly Fact[],
): Promise<{ today: Day; contactDays: Day[] }> {
  const { timeZone } = await getOrganization(permit);
  const kept = around.filter(({ kind, data }) => kind === 'contact' && data.outcome === 'kept');
  return {
    today: dayIn(timeZone, permit.now),
    contactDays: kept.map((contact) => dayIn(timeZone, contact.happenedAt)),
  };
}
