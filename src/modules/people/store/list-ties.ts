import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';

type P = AnyPermit;

/**
 * One way of narrowing the list. Where it leaves few people, their ids lead the query; where it leaves many, walking
 * the names in order and asking of each fills a page at once. So no page costs more than some thousand index rows.
 */
export interface Narrowing {
  /** Ids, at most `few` + 1 of them. */
  probe: RawBuilder<unknown>;
  /** Whether `p.participant_id` is one of them. */
  holds: RawBuilder<boolean>;
}

export const few = 2000;

export const active = (permit: P) =>
  sql`t.since <= ${permit.now} and (t.until is null or t.until > ${permit.now})`;

export interface Target {
  kind: 'program' | 'caseload' | 'cover';
  id: string;
}

/**
 * Each target is looked up by itself in the order of its index: an `or` over them, or a limit without an order, lets
 * the planner hope for luck in a walk over the whole table. `offset 0` keeps it from making the question a join that
 * reads every tie of a large program.
 */
export function tiedBy(permit: P, targets: readonly Target[]): Narrowing {
  const kinds = targets.map((one) => one.kind);
  const ids = targets.map((one) => one.id);
  return {
    probe: sql`array(select found.participant_id
      from unnest(${kinds}::text[], ${ids}::uuid[]) as asked(kind, id)
      cross join lateral (select t.participant_id from access_ties t
        where t.org_id = ${permit.orgId} and t.kind = asked.kind and t.target_id = asked.id and ${active(permit)}
        order by t.participant_id limit ${few + 1}) found
      limit ${few + 1})`,
    holds: sql<boolean>`exists (select from access_ties t where t.org_id = ${permit.orgId}
      and t.participant_id = p.participant_id
      and (t.kind, t.target_id) in (select * from unnest(${kinds}::text[], ${ids}::uuid[]))
      and ${active(permit)} offset 0)`,
  };
}
