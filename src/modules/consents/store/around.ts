import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { Restriction } from '../domain/decide.ts';
import type { PartnerKind } from '../domain/partner.ts';
import type { ConsentTables } from '../tables.ts';
import { agreedJson, restrictionOf } from './books.ts';

/** Somebody a consent can name, as far as a consent asks. */
export interface KnownPartner {
  id: string;
  name: string;
  from: string;
  kind: PartnerKind;
  hipaa: boolean;
}

/** What a consent about to be written is looked at with. */
export interface Surroundings {
  partners: readonly KnownPartner[];
  /** A guardian is on record whose time runs. */
  guarded: boolean;
  restrictions: readonly Restriction[];
}

interface Row {
  partners: KnownPartner[];
  guarded: boolean;
  restrictions: Parameters<typeof restrictionOf>[0][];
}

/** One statement. */
export async function readSurroundings(permit: AnyPermit): Promise<Surroundings> {
  const [participantId = ''] = permit.participantIds;
  const { orgId, now } = permit;
  const { rows } = await sql<Row>`
    select coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'from', p.comes_from,
        'kind', p.kind, 'hipaa', p.hipaa) order by p.name, p.id)
      from partners p where p.org_id = ${orgId}::uuid and p.ended_at is null), '[]') as partners,
    exists (select from access_ties t where t.org_id = ${orgId}::uuid and t.kind = 'guardian'
      and t.participant_id = any(${[...permit.participantIds]}::uuid[]) and t.since <= ${now}
      and (t.until is null or t.until > ${now})) as guarded,
    ${agreedJson(sql`any(${[...permit.participantIds]}::uuid[])`)} as restrictions`.execute(
    asGuest<ConsentTables>(permit),
  );
  const [row] = rows;
  return {
    partners: row?.partners ?? [],
    guarded: row?.guarded ?? false,
    restrictions: (row?.restrictions ?? []).map((one) => restrictionOf(one, participantId)),
  };
}
