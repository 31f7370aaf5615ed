import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, keyRing } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import type { SecretKey } from '../../../kernel/keys.ts';
import { seal, unseal } from '../../../kernel/keys.ts';
import { newId } from '../../../lib/ids.ts';
import type { LineVersion, PlanPart } from '../domain/own-plan.ts';
import type { FamilyTables } from '../tables.ts';

const dbOf = (permit: AnyPermit) => asGuest<FamilyTables>(permit);

export interface PlanVersion extends LineVersion {
  familyId: string;
  part: PlanPart;
  what: string;
  dueOn?: string;
  done: boolean;
}

/** A writer's key, made on first use. Two first uses at once end with one key: the loser reads the winner's. */
export async function keyOf(permit: AnyPermit, familyId: string): Promise<SecretKey> {
  const found = (await keysOf(permit, [familyId])).get(familyId);
  if (found) return found;
  const { wrapped } = keyRing(permit).makeKey(familyId);
  await sql`insert into family_keys (org_id, family_id, wrapped) values (${permit.orgId}, ${familyId}, ${wrapped})
    on conflict do nothing`.execute(dbOf(permit));
  const made = (await keysOf(permit, [familyId])).get(familyId);
  if (!made)
    throw new Failure('gone', 'families/erased', {
      detail: 'This was erased; nothing can be written to it.',
    });
  return made;
}

/** The open keys of these writers, as far as the asker may read what they seal. */
async function keysOf(permit: AnyPermit, familyIds: readonly string[]): Promise<Map<string, SecretKey>> {
  if (familyIds.length === 0) return new Map();
  const rows = await dbOf(permit)
    .selectFrom('family_keys')
    .select(['family_id', 'wrapped'])
    .where('org_id', '=', permit.orgId)
    .where(sql<boolean>`family_id = any(${[...familyIds]}::uuid[])`)
    .execute();
  const ring = keyRing(permit);
  return new Map(
    rows.flatMap(({ family_id, wrapped }) => (wrapped ? [[family_id, ring.unwrap(wrapped, family_id)]] : [])),
  );
}

export const sealText = (key: SecretKey, id: string, text: string): Buffer =>
  seal(key, Buffer.from(text), id);

/** The text again, or none where its key is destroyed. */
export const openText = (key: SecretKey | undefined, id: string, sealed: Buffer | null): string =>
  key && sealed && sealed.length > 0 ? unseal(key, sealed, id).toString() : '';

/** A key for each writer among rows that came with it: each is unwrapped once. */
export function keyFor(
  permit: AnyPermit,
): (familyId: string, wrapped: Buffer | null) => SecretKey | undefined {
  const ring = keyRing(permit);
  const keys = new Map<string, SecretKey>();
  return (familyId, wrapped) => {
    if (wrapped && !keys.has(familyId)) keys.set(familyId, ring.unwrap(wrapped, familyId));
    return keys.get(familyId);
  };
}

/** Every version of these writers’ plans that the asker may read, the oldest first, in one statement. */
export async function listPlans(permit: AnyPermit, familyIds: readonly string[]): Promise<PlanVersion[]> {
  if (familyIds.length === 0) return [];
  const rows = await dbOf(permit)
    .selectFrom('family_plan_lines as l')
    .leftJoin('family_keys as k', (join) =>
      join.onRef('k.org_id', '=', 'l.org_id').onRef('k.family_id', '=', 'l.family_id'),
    )
    .selectAll('l')
    .select('k.wrapped')
    .where('l.org_id', '=', permit.orgId)
    .where(sql<boolean>`l.family_id = any(${[...familyIds]}::uuid[])`)
    .orderBy('l.written_at')
    .orderBy('l.id')
    .limit(5000)
    .execute();
  const open = keyFor(permit);
  return rows.map((row) => ({
    id: row.id,
    familyId: row.family_id,
    rootId: row.root_id,
    part: row.part,
    what: openText(open(row.family_id, row.wrapped), row.id, row.words),
    done: row.done,
    gone: row.gone,
    writtenAt: row.written_at,
    ...(row.amends_id ? { amendsId: row.amends_id } : {}),
    ...(row.due_on ? { dueOn: row.due_on } : {}),
  }));
}

/** Adds a version; false where one with this id, or another in the same place, is there already. */
export async function insertVersion(
  permit: AnyPermit,
  version: Omit<PlanVersion, 'writtenAt'> & { writtenAt?: Date },
  key: SecretKey,
): Promise<boolean> {
  const { what } = version;
  const added = await sql`
    insert into family_plan_lines (org_id, id, family_id, root_id, amends_id, part, due_on, done, gone, words, written_at)
    values (${permit.orgId}, ${version.id}, ${version.familyId}, ${version.rootId}, ${version.amendsId ?? null},
      ${version.part}, ${version.dueOn ?? null}, ${version.done}, ${version.gone},
      ${what === '' ? null : sealText(key, version.id, what)}, ${version.writtenAt ?? permit.now})
    on conflict do nothing`.execute(dbOf(permit));
  return (added.numAffectedRows ?? 0n) > 0n;
}

/** Lets the participant of a link read one line, or no more. */
export async function showLine(
  permit: AnyPermit,
  { linkId, rootId, shown }: { linkId: string; rootId: string; shown: boolean },
): Promise<void> {
  const { orgId, now } = permit;
  await (shown
    ? sql`insert into family_plan_shares (org_id, id, link_id, root_id, since)
        values (${orgId}, ${newId()}, ${linkId}, ${rootId}, ${now})
        on conflict (org_id, link_id, root_id) where until is null do nothing`
    : sql`update family_plan_shares set until = ${now}
        where org_id = ${orgId} and link_id = ${linkId} and root_id = ${rootId} and until is null`
  ).execute(dbOf(permit));
}

/** Which lines are shown over which of these links. */
export async function listShownLines(
  permit: AnyPermit,
  linkIds: readonly string[],
): Promise<{ linkId: string; rootId: string }[]> {
  if (linkIds.length === 0) return [];
  const rows = await dbOf(permit)
    .selectFrom('family_plan_shares')
    .select(['link_id', 'root_id'])
    .where('org_id', '=', permit.orgId)
    .where('until', 'is', null)
    .where(sql<boolean>`link_id = any(${[...linkIds]}::uuid[])`)
    .execute();
  return rows.map((row) => ({ linkId: row.link_id, rootId: row.root_id }));
}
