import { sql } from 'kysely';
import type { AnyPermit, Permit } from '../../kernel/access/index.ts';
import { asGuest, handle, personOf } from '../../kernel/access/index.ts';
import type { GroupChange, GroupView, MeetingEntry, MeetingView } from './schema.ts';
import type { CoachingTables } from './tables.ts';

type Keeping = Permit<'group.keep', CoachingTables>;

interface GroupRow {
  id: string;
  name: string;
  weekdays: number[];
  starts_at: string | null;
  place: string | null;
  ended_on: string | null;
  version: number;
  session_id: string | null;
  held_on: string | null;
  named: number | null;
  unnamed: number | null;
}

const meetingOf = (row: { id: string; held_on: string; named: number; unnamed: number }): MeetingView => ({
  id: row.id,
  heldOn: row.held_on,
  named: row.named,
  unnamed: row.unnamed,
});

function lastMeetingOf(row: GroupRow): Pick<GroupView, 'lastMeeting'> {
  const { session_id: id, held_on, named, unnamed } = row;
  if (id === null || held_on === null) return {};
  return { lastMeeting: meetingOf({ id, held_on, named: named ?? 0, unnamed: unnamed ?? 0 }) };
}

const groupOf = (row: GroupRow): GroupView => ({
  id: row.id,
  name: row.name,
  weekdays: row.weekdays,
  ...(row.starts_at ? { startsAt: row.starts_at.slice(0, 5) } : {}),
  ...(row.place ? { place: row.place } : {}),
  ...(row.ended_on ? { endedOn: row.ended_on } : {}),
  ...lastMeetingOf(row),
  version: row.version,
});

/** Whether there is any group or day of drop-in. */
export async function hasGroups(permit: AnyPermit): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`
    select exists(select from groups where org_id = ${permit.orgId}::uuid)
      or exists(select from group_sessions where org_id = ${permit.orgId}::uuid) as some`.execute(
    asGuest<CoachingTables>(permit),
  );
  return rows[0]?.some ?? false;
}

/** Groups by name, those that ended last, each with its latest meeting. */
export async function readGroups(permit: Keeping): Promise<GroupView[]> {
  const { rows } = await sql<GroupRow>`
    select g.id, g.name, g.weekdays, g.starts_at, g.place, g.ended_on, g.version,
      last.id as session_id, last.held_on, last.named, last.unnamed
    from groups g left join lateral (
      select s.id, s.held_on, s.named, s.unnamed from group_sessions s
      where s.org_id = g.org_id and s.group_id = g.id and s.withdrawn_at is null
      order by s.held_on desc limit 1) last on true
    where g.org_id = ${permit.orgId}
    order by g.ended_on is not null, lower(g.name), g.id`.execute(handle(permit));
  return rows.map(groupOf);
}

/** The latest days of drop-in, newest first. */
export async function readDropIns(permit: Keeping, limit: number): Promise<MeetingView[]> {
  const rows = await handle(permit)
    .selectFrom('group_sessions')
    .select(['id', 'held_on', 'named', 'unnamed'])
    .where('org_id', '=', permit.orgId)
    .where('group_id', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('held_on', 'desc')
    .limit(limit)
    .execute();
  return rows.map(meetingOf);
}

/** The name of a group, or undefined when there is none of that id. */
export async function findGroupName(permit: Keeping, id: string): Promise<string | undefined> {
  const row = await handle(permit)
    .selectFrom('groups')
    .select('name')
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.name;
}

/** Only what is given: what is left out of a change stays as it is. */
function changedColumns(permit: Keeping, { name, weekdays, startsAt, place, ended }: GroupChange) {
  const day = sql<string>`coalesce(ended_on, org_today(${permit.now}))`;
  return {
    name,
    ...(weekdays ? { weekdays } : {}),
    ...(startsAt === undefined ? {} : { starts_at: startsAt }),
    ...(place === undefined ? {} : { place: place || null }),
    ...(ended === undefined ? {} : { ended_on: ended ? day : null }),
  };
}

/** False when the version was another, or there is no group of that id. */
export async function updateGroup(permit: Keeping, id: string, change: GroupChange): Promise<boolean> {
  const result = await handle(permit)
    .updateTable('groups')
    .set((eb) => ({ ...changedColumns(permit, change), version: eb('version', '+', 1) }))
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .where('version', '=', change.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** False when a meeting of that id is known already: sent twice, taken once. */
export async function insertMeeting(
  permit: Keeping,
  meeting: MeetingEntry,
  batchId: string,
): Promise<boolean> {
  const made = await handle(permit)
    .insertInto('group_sessions')
    .values({
      org_id: permit.orgId,
      id: meeting.id,
      group_id: meeting.groupId ?? null,
      held_on: meeting.heldOn,
      unnamed: meeting.unnamed,
      named: meeting.people.filter((person) => person.present).length,
      kept_by: personOf(permit.actor) ?? null,
      withdrawn_at: null,
      batch_id: batchId,
    })
    .onConflict((oc) => oc.columns(['org_id', 'id']).doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** A meeting as far as taking it back needs it; undefined when there is none. */
export async function findMeeting(
  permit: Keeping,
  id: string,
): Promise<{ keptBy: string | null; batchId: string | null } | undefined> {
  const row = await handle(permit)
    .selectFrom('group_sessions')
    .select(['kept_by', 'batch_id'])
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { keptBy: row.kept_by, batchId: row.batch_id };
}

/** Marks a meeting as taken back; false when it is so already. */
export async function withdrawMeeting(permit: Keeping, id: string): Promise<boolean> {
  const result = await handle(permit)
    .updateTable('group_sessions')
    .set({ withdrawn_at: permit.now })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
