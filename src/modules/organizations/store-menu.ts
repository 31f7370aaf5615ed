import { sql } from 'kysely';
import { z } from 'zod';
import type { AnyPermit } from '../../kernel/access/index.ts';
import { asGuest } from '../../kernel/access/index.ts';
import type { ProgramKind } from './domain.ts';
import type { MenuFacts } from './parts.ts';
import type { OrganizationTables } from './tables.ts';

/** The setting in which an organization says what else its menu shall show. */
export const menuKey = 'menu';

const Kept = z.object({ also: z.array(z.string()) });

/** The setting in which an organization says what it calls those it walks with. */
export const wordsKey = 'people-words';

/** What decides over the menu, and what people are called, in one statement; `version` 0 while nobody changed the menu. */
export async function findMenuFacts(
  permit: AnyPermit,
): Promise<MenuFacts & { version: number; words: unknown }> {
  const { rows } = await sql<{
    kinds: ProgramKind[];
    value: unknown;
    version: number | null;
    words: unknown;
  }>`
    select array(select distinct p.kind from programs p
        where p.org_id = ${permit.orgId}::uuid and p.closed_on is null) as kinds, s.value, s.version,
      (select w.value from settings w where w.org_id = ${permit.orgId}::uuid and w.key = ${wordsKey}) as words
    from (select) one left join settings s on s.org_id = ${permit.orgId}::uuid and s.key = ${menuKey}`.execute(
    asGuest<OrganizationTables>(permit),
  );
  const { kinds = [], value, version, words } = rows[0] ?? {};
  return { kinds, also: Kept.safeParse(value).data?.also ?? [], version: version ?? 0, words };
}
