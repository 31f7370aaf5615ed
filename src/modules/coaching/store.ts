import type { AnyPermit } from '../../kernel/access/index.ts';
import { asGuest } from '../../kernel/access/index.ts';
import type { CoachingTables } from './tables.ts';

export interface NewGroup {
  id: string;
  programId?: string | undefined;
  name: string;
  /** 1 Monday … 7 Sunday. */
  weekdays: readonly number[];
  /** 'HH:MM' on the organization's clock. */
  startsAt?: string | undefined;
  place?: string | undefined;
}

export interface NewSession {
  id: string;
  /** Absent for a day's drop-in. */
  groupId?: string | undefined;
  heldOn: string;
  /** People who came and gave no name. */
  unnamed: number;
  /** How many were ticked as there, by name. */
  named?: number | undefined;
  keptBy?: string | undefined;
}

const rowsAtOnce = 1000;

/** Adds groups; an id that is known is left as it is. */
export async function insertGroups(permit: AnyPermit, groups: readonly NewGroup[]): Promise<void> {
  if (groups.length === 0) return;
  await asGuest<CoachingTables>(permit)
    .insertInto('groups')
    .values(
      groups.map((group) => ({
        org_id: permit.orgId,
        id: group.id,
        program_id: group.programId ?? null,
        name: group.name,
        weekdays: [...group.weekdays],
        starts_at: group.startsAt ?? null,
        place: group.place ?? null,
        ended_on: null,
      })),
    )
    .onConflict((oc) => oc.columns(['org_id', 'id']).doNothing())
    .execute();
}

/** Adds meetings of groups and days of drop-in; an id that is known is left as it is. */
export async function insertSessions(permit: AnyPermit, sessions: readonly NewSession[]): Promise<void> {
  for (let from = 0; from < sessions.length; from += rowsAtOnce) {
    await asGuest<CoachingTables>(permit)
      .insertInto('group_sessions')
      .values(
        sessions.slice(from, from + rowsAtOnce).map((session) => ({
          org_id: permit.orgId,
          id: session.id,
          group_id: session.groupId ?? null,
          held_on: session.heldOn,
          unnamed: session.unnamed,
          named: session.named ?? 0,
          kept_by: session.keptBy ?? null,
          withdrawn_at: null,
          batch_id: null,
        })),
      )
      .onConflict((oc) => oc.columns(['org_id', 'id']).doNothing())
      .execute();
  }
}

export interface GroupTimes {
  id: string;
  name: string;
  /** 1 Monday … 7 Sunday. */
  weekdays: number[];
  /** 'HH:MM' on the organization's clock. */
  startsAt?: string;
  place?: string;
}

/** When groups meet that have not ended, by name: as much as hangs on the door, for everyone here. */
export async function listGroupTimes(permit: AnyPermit): Promise<GroupTimes[]> {
  const rows = await asGuest<CoachingTables>(permit)
    .selectFrom('groups')
    .select(['id', 'name', 'weekdays', 'starts_at', 'place'])
    .where('org_id', '=', permit.orgId)
    .where('ended_on', 'is', null)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    weekdays: row.weekdays,
    ...(row.starts_at ? { startsAt: row.starts_at.slice(0, 5) } : {}),
    ...(row.place ? { place: row.place } : {}),
  }));
}
