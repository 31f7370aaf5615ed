import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { ConsentTables } from '../tables.ts';
import type { KeptRestriction, RestrictionRead } from './restrictions.ts';
import { keptOf } from './restrictions.ts';

interface Row extends RestrictionRead {
  recipient: string | null;
}

interface KeptHere extends KeptRestriction {
  participantId: string;
  /** The partner it is about, with the place they come from. */
  recipient?: string;
}

/** So many that wait, and so many of the latest answers. */
const most = 200;

/** What waits for an answer, the oldest on top; then what was answered, the latest first. One statement. */
export async function listRestrictionsHere(permit: AnyPermit): Promise<KeptHere[]> {
  const { rows } = await sql<Row>`
    with waiting as materialized (
      select * from restrictions where org_id = ${permit.orgId}::uuid and answered_at is null
      order by asked_at, id limit ${sql.lit(most)}
    ), answered as materialized (
      select * from restrictions where org_id = ${permit.orgId}::uuid and answered_at is not null
      order by answered_at desc, id desc limit ${sql.lit(most)})
    select x.*, k.wrapped, p.name || ' (' || p.comes_from || ')' as recipient
    from (select * from waiting union all select * from answered) x
      left join person_keys k on k.org_id = x.org_id and k.participant_id = x.participant_id
      left join partners p on p.org_id = x.org_id and p.id = x.recipient_id
    order by x.answered_at desc nulls first, x.asked_at, x.id`.execute(asGuest<ConsentTables>(permit));
  return rows.map((row) => ({
    ...keptOf(permit, row),
    participantId: row.participant_id,
    ...(row.recipient ? { recipient: row.recipient } : {}),
  }));
}
