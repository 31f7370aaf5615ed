import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, personOf } from '../../../kernel/access/index.ts';
import type { Guardianship, Paper } from '../domain/guardianship.ts';
import type { FamilyTables } from '../tables.ts';

const dbOf = (permit: AnyPermit) => asGuest<FamilyTables>(permit);

export interface Guardian extends Guardianship {
  id: string;
  participantId: string;
  familyId: string;
  called: string;
  participantName: string;
  state?: string;
  paper: Paper;
  seenOn: string;
  recordedById: string;
  recordedAt: Date;
}

export async function insertGuardian(
  permit: AnyPermit,
  one: Omit<Guardian, 'recordedById' | 'recordedAt'> & { recordedById?: string; recordedAt?: Date | string },
): Promise<void> {
  await dbOf(permit)
    .insertInto('guardianships')
    .values({
      org_id: permit.orgId,
      id: one.id,
      participant_id: one.participantId,
      family_id: one.familyId,
      called: one.called,
      participant_name: one.participantName,
      basis: one.basis,
      state: one.state ?? null,
      paper: one.paper,
      seen_on: one.seenOn,
      from_on: one.fromOn,
      until_on: one.untilOn,
      recorded_by: one.recordedById ?? personOf(permit.actor) ?? '',
      recorded_at: one.recordedAt ? new Date(one.recordedAt) : permit.now,
      ended_at: null,
      ended_by: null,
    })
    .execute();
}

/** Guardians on record, the latest first; those over are among them. */
export async function listGuardians(
  permit: AnyPermit,
  of: { participantIds: readonly string[] } | { familyId: string },
): Promise<Guardian[]> {
  const rows = await dbOf(permit)
    .selectFrom('guardianships')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where(
      'familyId' in of
        ? sql<boolean>`family_id = ${of.familyId}`
        : sql<boolean>`participant_id = any(${[...of.participantIds]}::uuid[])`,
    )
    .orderBy('recorded_at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    participantId: row.participant_id,
    familyId: row.family_id,
    called: row.called,
    participantName: row.participant_name,
    basis: row.basis,
    paper: row.paper,
    seenOn: row.seen_on,
    fromOn: row.from_on,
    untilOn: row.until_on,
    recordedById: row.recorded_by,
    recordedAt: row.recorded_at,
    ...(row.state ? { state: row.state } : {}),
    ...(row.ended_at ? { endedAt: row.ended_at } : {}),
  }));
}

export async function endGuardian(permit: AnyPermit, id: string): Promise<void> {
  await dbOf(permit)
    .updateTable('guardianships')
    .set({ ended_at: permit.now, ended_by: personOf(permit.actor) ?? null })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}
