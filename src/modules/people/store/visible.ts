import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { Participant } from '../domain/person.ts';
import type { PeopleTables } from '../tables.ts';
import type { Scope } from './list.ts';
import type { Row } from './reading.ts';
import { participantOf } from './reading.ts';

/** Those of these participants whom the asker's programs and caseload let them see. */
export async function visibleAmong(
  permit: AnyPermit,
  ids: readonly string[],
  scope: Scope,
): Promise<Map<string, Participant>> {
  if (ids.length === 0) return new Map();
  const tied =
    scope === 'everyone'
      ? sql`true`
      : sql`exists (select from access_ties t where t.org_id = p.org_id and t.participant_id = p.participant_id
          and ((t.kind = 'program' and t.target_id = any(${[...scope.programIds]}::uuid[]))
            or (t.kind in ('caseload', 'cover') and t.target_id = ${scope.staffId}::uuid))
          and t.since <= ${permit.now} and (t.until is null or t.until > ${permit.now}))`;
  const { rows } = await sql<Row>`select p.* from participants p
    where p.org_id = ${permit.orgId} and p.participant_id = any(${[...ids]}::uuid[]) and ${tied}`.execute(
    asGuest<PeopleTables>(permit),
  );
  return new Map(rows.map((row) => [row.participant_id, participantOf(row)]));
}
