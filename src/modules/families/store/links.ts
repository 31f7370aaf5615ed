import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { LinkTimes, Side, SpeaksAs } from '../domain/link.ts';
import type { FamilyTables, LinkRow } from '../tables.ts';

const dbOf = (permit: AnyPermit) => asGuest<FamilyTables>(permit);

export interface Link extends LinkTimes {
  id: string;
  participantId: string;
  familyId: string;
  called: string;
  participantName: string;
  offeredAt: Date;
  voiceAskedAt?: Date;
  suggestAskedAt?: Date;
  teamReadsAt?: Date;
  speaksAs: SpeaksAs;
}

function linkOf(row: Selectable<LinkRow>): Link {
  return {
    id: row.id,
    participantId: row.participant_id,
    familyId: row.family_id,
    called: row.called,
    participantName: row.participant_name,
    offeredAt: row.offered_at,
    speaksAs: row.speaks_as,
    ...(row.accepted_at ? { acceptedAt: row.accepted_at } : {}),
    ...(row.ended_at ? { endedAt: row.ended_at } : {}),
    ...(row.voice_asked_at ? { voiceAskedAt: row.voice_asked_at } : {}),
    ...(row.suggest_asked_at ? { suggestAskedAt: row.suggest_asked_at } : {}),
    ...(row.team_reads_at ? { teamReadsAt: row.team_reads_at } : {}),
  };
}

export interface NewLink {
  id: string;
  participantId: string;
  familyId: string;
  called: string;
  participantName: string;
}

export async function insertLink(permit: AnyPermit, link: NewLink): Promise<void> {
  await dbOf(permit)
    .insertInto('family_links')
    .values({
      org_id: permit.orgId,
      id: link.id,
      participant_id: link.participantId,
      family_id: link.familyId,
      called: link.called,
      participant_name: link.participantName,
      offered_at: permit.now,
      accepted_at: null,
      ended_at: null,
      ended_by: null,
      voice_asked_at: null,
      team_reads_at: null,
    })
    .execute();
}

/** A link by its id, to be changed in this act: of two at once the second waits, and then finds it changed. */
export async function findLink(permit: AnyPermit, id: string): Promise<Link | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`family link ${id}`}, 0))`.execute(dbOf(permit));
  const row = await dbOf(permit)
    .selectFrom('family_links')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && linkOf(row);
}

/** Links that have not ended, as far as the asker may know of them, oldest first. */
export async function listLinks(
  permit: AnyPermit,
  of: { participantIds: readonly string[] } | { familyId: string },
): Promise<Link[]> {
  const rows = await dbOf(permit)
    .selectFrom('family_links')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where('ended_at', 'is', null)
    .where(
      'familyId' in of
        ? sql<boolean>`family_id = ${of.familyId}`
        : sql<boolean>`participant_id = any(${[...of.participantIds]}::uuid[])`,
    )
    .orderBy('offered_at')
    .limit(50)
    .execute();
  return rows.map(linkOf);
}

interface Change {
  acceptedAt?: Date;
  ended?: { at: Date; by: Side };
  voiceAskedAt?: Date | null;
  speaksAs?: SpeaksAs;
  suggestAskedAt?: Date | null;
  teamReadsAt?: Date | null;
}

/** What one side changes of a link that stands. */
export async function changeLink(permit: AnyPermit, id: string, change: Change): Promise<void> {
  await dbOf(permit)
    .updateTable('family_links')
    .set({
      ...(change.acceptedAt ? { accepted_at: change.acceptedAt } : {}),
      ...(change.ended ? { ended_at: change.ended.at, ended_by: change.ended.by } : {}),
      ...(change.voiceAskedAt === undefined ? {} : { voice_asked_at: change.voiceAskedAt }),
      ...(change.speaksAs ? { speaks_as: change.speaksAs } : {}),
      ...(change.suggestAskedAt === undefined ? {} : { suggest_asked_at: change.suggestAskedAt }),
      ...(change.teamReadsAt === undefined ? {} : { team_reads_at: change.teamReadsAt }),
    })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .execute();
}

/** Whom these participants ever asked along or had as a guardian, the latest last: what each is called. */
export async function listCalled(permit: AnyPermit): Promise<Pick<Link, 'familyId' | 'called'>[]> {
  const theirs = sql`org_id = ${permit.orgId} and participant_id = any(${[...permit.participantIds]}::uuid[])`;
  const { rows } = await sql<{ family_id: string; called: string }>`
    select family_id, called from (
      select family_id, called, offered_at as at from family_links where ${theirs}
      union all select family_id, called, recorded_at from guardianships where ${theirs}
    ) c order by at limit 200`.execute(dbOf(permit));
  return rows.map((row) => ({ familyId: row.family_id, called: row.called }));
}
