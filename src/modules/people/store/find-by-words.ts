import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { Participant } from '../domain/person.ts';
import type { SearchTerm } from '../domain/search.ts';
import { searchTermsOf } from '../domain/search.ts';
import type { PeopleTables } from '../tables.ts';
import type { Row } from './reading.ts';
import { participantOf } from './reading.ts';

// Keys are compared byte by byte (collate "C"): nothing that begins so sorts after this.
const last = '\u{10FFFF}';

const begins = (prefix: string) => sql`(k.key >= ${prefix} and k.key < ${prefix + last})`;

const found = (permit: AnyPermit, { prefixes }: SearchTerm) => sql`p.participant_id in (
  select k.found_as from participant_search_keys k
  where k.org_id = ${permit.orgId} and (${sql.join(prefixes.map(begins), sql` or `)}))`;

/** People in whose names and numbers something begins with each of these words; for an act that is not about care. */
export async function findByWords(permit: AnyPermit, words: string, limit: number): Promise<Participant[]> {
  const terms = searchTermsOf(words);
  if (terms.length === 0) return [];
  const each = terms.map((term) => found(permit, term));
  const { rows } = await sql<Row>`
    select p.* from participants p
    where p.org_id = ${permit.orgId} and p.merged_into is null and p.withdrawn_at is null and ${sql.join(each, sql` and `)}
    order by p.sort_name, p.participant_id limit ${limit}`.execute(asGuest<PeopleTables>(permit));
  return rows.map(participantOf);
}
