import type { Permit } from '../../../kernel/access/index.ts';
import type { Day } from '../../../lib/dates.ts';
import { addDays, dayIn } from '../../../lib/dates.ts';
import { getOrganization } from '../../organizations/index.ts';
import { listWalking } from '../../people/index.ts';
import { listAround } from '../../timeline/index.ts';
import type { Episode } from '../domain.ts';
import { askAgainWithin, followUpDays } from '../domain.ts';
import type { EpisodeView } from '../schema.ts';
import type { EpisodeTables } from '../tables.ts';

type FollowUp = NonNullable<Episode['followUp']>;

export interface FollowUpTeller {
  view(followUp: FollowUp): NonNullable<EpisodeView['followUp']>;
  /** Names of those who ask; empty also where nothing was promised. */
  asking: string[];
}

const promised = (followUp: FollowUp | undefined): Day[] =>
  followUp?.kind === 'scheduled' ? followUp.on : [];

/** What became of the follow-up days of these episodes of one participant, and who asks. */
export async function followUpTeller(
  permit: Permit<'episode.read', EpisodeTables>,
  episodes: readonly Episode[],
): Promise<FollowUpTeller> {
  const [first] = episodes.flatMap((episode) => promised(episode.followUp)).sort();
  const { today, contactDays } = first
    ? await contactsSince(permit, addDays(first, -askAgainWithin))
    : { today: '', contactDays: [] };
  return {
    view: (followUp) =>
      followUp.kind === 'none'
        ? followUp
        : { kind: followUp.kind, days: followUpDays(followUp.on, contactDays, today) },
    asking: first ? await listWalking(permit, permit.participantIds) : [],
  };
}

async function contactsSince(
  permit: Permit<'episode.read', EpisodeTables>,
  since: Day,
): Promise<{ today: Day; contactDays: Day[] }> {
  const { timeZone } = await getOrganization(permit);
  const contacts = await listAround(permit, {
    participantIds: permit.participantIds,
    latest: [],
    open: [],
    closedBy: [],
    recent: { kinds: ['contact'], since: new Date(`${addDays(since, -1)}T00:00:00Z`) },
    sealed: ['contact'],
  });
  const kept = contacts.filter((contact) => contact.data.outcome === 'kept');
  return {
    today: dayIn(timeZone, permit.now),
    contactDays: kept.map((contact) => dayIn(timeZone, contact.happenedAt)),
  };
}
