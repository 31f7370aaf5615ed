import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import type { Fact } from '../domain.ts';
import { withdrawalKind } from '../domain.ts';
import type { Row } from './facts.ts';
import { factColumns, oneOf, oneOfText, readRows, standing } from './facts.ts';

/** A fact that stands or once stood. */
export interface Version extends Fact {
  readonly inForce: boolean;
  /** The fact it takes back; `amendsId` then names the same. */
  readonly withdrawsId?: string;
}

export interface VersionQuery {
  participantIds: readonly string[];
  /** Kinds of which what was amended or withdrawn is wanted as well, with every withdrawal. */
  kinds: readonly string[];
  /** Kinds of which only what stands now is wanted. */
  standing: readonly string[];
}

type VersionRow = Row & { in_force: boolean; correction: 'amend' | 'withdraw' | null };

/**
 * Everything of some kinds that stands on these people's lines or ever stood, the oldest first, in one statement. A
 * withdrawal comes as a fact without words, whatever it withdraws; whoever reads puts the two together.
 */
export async function listVersions(permit: AnyPermit, query: VersionQuery): Promise<Version[]> {
  const theirs = sql`f.org_id = ${permit.orgId}::uuid and ${oneOf('f.participant_id', query.participantIds)}`;
  const aside = sql`(not f.in_force or f.correction = 'withdraw')`;
  const rows = await readRows(
    permit,
    sql<VersionRow>`
      select f.*, k.wrapped from (
        select ${factColumns}, f.in_force, f.correction from facts f
        where ${theirs} and ${standing} and ${oneOfText('f.kind', [...query.kinds, ...query.standing])}
        union all
        select ${factColumns}, f.in_force, f.correction from facts f
        where ${theirs} and ${aside} and ${oneOfText('f.kind', [...query.kinds, withdrawalKind])}
      ) f left join person_keys k on k.org_id = ${permit.orgId}::uuid and k.participant_id = f.participant_id
      order by f.recorded_at, f.id`,
  );
  return rows.map(versionOf);
}

function versionOf({ fact, row }: { fact: Fact; row: VersionRow }): Version {
  const withdraws = row.correction === 'withdraw' && row.corrects_id ? { withdrawsId: row.corrects_id } : {};
  return { ...fact, inForce: row.in_force, ...withdraws };
}
