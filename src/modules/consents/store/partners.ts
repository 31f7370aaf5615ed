import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, personOf } from '../../../kernel/access/index.ts';
import type { PartnerKind } from '../domain/partner.ts';
import type { ConsentTables } from '../tables.ts';

const dbOf = (permit: AnyPermit) => asGuest<ConsentTables>(permit);

export interface Partner {
  id: string;
  name: string;
  from: string;
  kind: PartnerKind;
  hipaa: boolean;
  languages: string[];
  addedAt: Date;
  endedAt?: Date;
}

export type NewPartner = Omit<Partner, 'addedAt' | 'endedAt'>;

/** False where the id is known already. */
export async function insertPartner(permit: AnyPermit, partner: NewPartner): Promise<boolean> {
  const { from, ...rest } = partner;
  const added = await dbOf(permit)
    .insertInto('partners')
    .values({
      ...rest,
      org_id: permit.orgId,
      comes_from: from,
      added_at: permit.now,
      added_by: personOf(permit.actor) ?? null,
      ended_at: null,
      ended_by: null,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** False where nobody of that id is a partner here, or they are no more. */
export async function endPartner(permit: AnyPermit, id: string): Promise<boolean> {
  const ended = await dbOf(permit)
    .updateTable('partners')
    .set({ ended_at: permit.now, ended_by: personOf(permit.actor) ?? null })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** Whom a consent lets have something of the permit's participant now. One statement. */
export async function listGranted(permit: AnyPermit): Promise<Pick<Partner, 'name' | 'from'>[]> {
  const { orgId, now, participantIds } = permit;
  const { rows } = await sql<Pick<Partner, 'name' | 'from'>>`
    select p.name, p.comes_from as "from" from partners p
    where p.org_id = ${orgId}::uuid and p.ended_at is null and p.id in (
      select g.recipient_id from consent_grants g
      where g.org_id = ${orgId}::uuid and g.participant_id = any(${[...participantIds]}::uuid[])
        and g.since <= ${now} and (g.until is null or g.until > ${now}))
    order by p.name, p.id`.execute(dbOf(permit));
  return rows;
}

/** By name; former partners too. With ids, only those. */
export async function listPartners(permit: AnyPermit, ids?: readonly string[]): Promise<Partner[]> {
  if (ids?.length === 0) return [];
  const rows = await dbOf(permit)
    .selectFrom('partners')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .$if(ids !== undefined, (query) => query.where(sql<boolean>`id = any(${[...(ids ?? [])]}::uuid[])`))
    .orderBy('name')
    .orderBy('id')
    .limit(1000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    from: row.comes_from,
    kind: row.kind,
    hipaa: row.hipaa,
    languages: row.languages,
    addedAt: row.added_at,
    ...(row.ended_at ? { endedAt: row.ended_at } : {}),
  }));
}
