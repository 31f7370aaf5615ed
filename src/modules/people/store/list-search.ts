import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import type { SearchTerm } from '../domain/search.ts';

type P = AnyPermit;
type How = 'spelled' | 'sounds';

// Above every other character in the order of bytes: what begins with the prefix lies below it.
const last = '\u{10ffff}';

interface Range {
  low: string;
  high: string;
}

function rangesOf(term: SearchTerm, how: How): Range[] {
  if (how === 'spelled') return term.prefixes.map((low) => ({ low, high: low + last }));
  const low = term.sound ?? '';
  return [{ low, high: `${low}\u0001` }];
}

const keysIn = (permit: P, { low, high }: Range) => sql`
  select k.found_as from participant_search_keys k
  where k.org_id = ${permit.orgId} and k.key >= ${low} and k.key < ${high}`;

/** Everyone whom all these words find. */
export function gathered(permit: P, terms: readonly SearchTerm[], how: How): RawBuilder<boolean> {
  const each = terms.map((term) => {
    const ranges = rangesOf(term, how).map((range) => keysIn(permit, range));
    return sql`(${sql.join(ranges, sql` union all `)})`;
  });
  return sql<boolean>`p.participant_id = any(array(${sql.join(each, sql` intersect `)}))`;
}

/** Whether the word finds this one participant. */
export function foundBy(permit: P, term: SearchTerm, how: How): RawBuilder<boolean> {
  const ranges = rangesOf(term, how).map(({ low, high }) => sql`(k.key >= ${low} and k.key < ${high})`);
  return sql<boolean>`exists (select from participant_search_keys k where k.org_id = ${permit.orgId}
    and k.found_as = p.participant_id and (${sql.join(ranges, sql` or `)}) offset 0)`;
}

/** A letter alone opens the list at that letter, as in a register. */
export function firstLetter({ letter = '' }: SearchTerm): RawBuilder<boolean> {
  return sql<boolean>`p.sort_name >= ${letter} and p.sort_name < ${letter + last}`;
}
