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
