import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit, Permit } from '../../kernel/access/index.ts';
import { asGuest, handle, personOf } from '../../kernel/access/index.ts';
import { Failure } from '../../kernel/failure.ts';
import type { Episode } from './domain.ts';
import type { Closing } from './schema.ts';
import type { EpisodeRow, EpisodeTables } from './tables.ts';

function episodeOf(row: Selectable<EpisodeRow>): Episode {
  return {
    id: row.id,
    participantId: row.participant_id,
    programId: row.program_id,
    startedOn: row.started_on,
    version: row.version,
    ...(row.referred_on ? { referredOn: row.referred_on } : {}),
    ...(row.referred_from ? { referredFrom: row.referred_from } : {}),
    ...(row.ended_on ? { endedOn: row.ended_on } : {}),
    ...(row.end_reason ? { endReason: row.end_reason } : {}),
    ...followUpOf(row),
  };
}

function followUpOf(row: Selectable<EpisodeRow>): Pick<Episode, 'followUp'> {
  if (row.follow_up_on) return { followUp: { kind: 'scheduled', on: row.follow_up_on } };
  return row.follow_up_none ? { followUp: { kind: 'none', choice: row.follow_up_none } } : {};
}

/** Every episode of these participants, latest first. */
export async function listEpisodes(permit: AnyPermit, participantIds: readonly string[]): Promise<Episode[]> {
  const rows = await asGuest<EpisodeTables>(permit)
    .selectFrom('episodes')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where(sql<boolean>`participant_id = any(${[...participantIds]}::uuid[])`)
    .where('withdrawn_at', 'is', null)
    .orderBy('started_on', 'desc')
    .execute();
  return rows.map(episodeOf);
}

/** Every episode of the organization; for counts over programs. */
export async function listAllEpisodes(permit: Permit<'engagement.watch', EpisodeTables>): Promise<Episode[]> {
  const rows = await handle(permit)
    .selectFrom('episodes')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where('withdrawn_at', 'is', null)
    .execute();
  return rows.map(episodeOf);
}

type NewEpisode = Omit<Episode, 'version'>;

/** Adds episodes, leaving those whose id is known alone. Returns the ids that were new. */
export async function insertEpisodes(permit: AnyPermit, episodes: readonly NewEpisode[]): Promise<string[]> {
  if (episodes.length === 0) return [];
  try {
    const rows = await asGuest<EpisodeTables>(permit)
      .insertInto('episodes')
      .values(episodes.map((episode) => rowOf(permit, episode)))
      .onConflict((oc) => oc.columns(['org_id', 'id']).doNothing())
      .returning('id')
      .execute();
    return rows.map((row) => row.id);
  } catch (cause) {
    if (cause instanceof Error && cause.message.includes('episodes_open_once')) {
      throw new Failure('conflict', 'episodes/already-enrolled', {
        detail: 'They are in this program already.',
        cause,
      });
    }
    throw cause;
  }
}

const rowOf = (permit: AnyPermit, episode: NewEpisode) => ({
  org_id: permit.orgId,
  id: episode.id,
  participant_id: episode.participantId,
  program_id: episode.programId,
  referred_on: episode.referredOn ?? null,
  referred_from: episode.referredFrom ?? null,
  started_on: episode.startedOn,
  ended_on: episode.endedOn ?? null,
  end_reason: episode.endReason ?? null,
  follow_up_on: episode.followUp?.kind === 'scheduled' ? episode.followUp.on : null,
  follow_up_none: episode.followUp?.kind === 'none' ? episode.followUp.choice : null,
  started_by: personOf(permit.actor) ?? null,
  ended_by: null,
});

/** Closes an open episode as it was last seen; undefined when someone changed or closed it meanwhile. */
export async function closeEpisode(
  permit: AnyPermit,
  id: string,
  closing: Closing,
): Promise<Episode | undefined> {
  const { followUp } = closing;
  const row = await asGuest<EpisodeTables>(permit)
    .updateTable('episodes')
    .set({
      ended_on: closing.endedOn,
      end_reason: closing.reason ?? null,
      follow_up_on: followUp.kind === 'scheduled' ? followUp.on : null,
      follow_up_none: followUp.kind === 'none' ? followUp.choice : null,
      ended_by: personOf(permit.actor) ?? null,
      version: closing.version + 1,
    })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .where('version', '=', closing.version)
    .where('ended_on', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row && episodeOf(row);
}

/** Takes every episode of these people out of all counts (an undone import), or puts them back. */
export async function setWithdrawn(
  permit: AnyPermit,
  participantIds: readonly string[],
  withdrawn: boolean,
): Promise<void> {
  await asGuest<EpisodeTables>(permit)
    .updateTable('episodes')
    .set({ withdrawn_at: withdrawn ? permit.now : null })
    .where('org_id', '=', permit.orgId)
    .where(sql<boolean>`participant_id = any(${[...participantIds]}::uuid[])`)
    .execute();
}
