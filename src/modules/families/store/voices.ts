import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { SecretKey } from '../../../kernel/keys.ts';
import type { FamilyTables } from '../tables.ts';
import { keysOf, openText, sealText } from './own-plan.ts';

const dbOf = (permit: AnyPermit) => asGuest<FamilyTables>(permit);

export interface Voice {
  id: string;
  linkId: string;
  familyId: string;
  participantId: string;
  domain?: string;
  said: string;
  at: Date;
}

/** Keeps what was said; false where it was kept before. */
export async function insertVoice(
  permit: AnyPermit,
  voice: Omit<Voice, 'at'> & { at?: Date },
  key: SecretKey,
): Promise<boolean> {
  const added = await sql`
    insert into family_voices (org_id, id, link_id, family_id, participant_id, domain, words, said_at)
    values (${permit.orgId}, ${voice.id}, ${voice.linkId}, ${voice.familyId}, ${voice.participantId},
      ${voice.domain ?? null}, ${sealText(key, voice.id, voice.said)}, ${voice.at ?? permit.now})
    on conflict do nothing`.execute(dbOf(permit));
  return (added.numAffectedRows ?? 0n) > 0n;
}

/** What was said over these links and not taken back, the latest first. */
export async function listVoices(permit: AnyPermit, linkIds: readonly string[]): Promise<Voice[]> {
  if (linkIds.length === 0) return [];
  const rows = await dbOf(permit)
    .selectFrom('family_voices')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where('taken_back_at', 'is', null)
    .where(sql<boolean>`link_id = any(${[...linkIds]}::uuid[])`)
    .orderBy('said_at', 'desc')
    .limit(200)
    .execute();
  const keys = await keysOf(permit, [...new Set(rows.map((row) => row.family_id))]);
  return rows.map((row) => ({
    id: row.id,
    linkId: row.link_id,
    familyId: row.family_id,
    participantId: row.participant_id,
    said: openText(keys.get(row.family_id), row.id, row.words),
    at: row.said_at,
    ...(row.domain ? { domain: row.domain } : {}),
  }));
}

/** Takes back what one said; false where there is nothing of one's own to take back. */
export async function takeBackVoice(permit: AnyPermit, id: string): Promise<boolean> {
  const taken = await dbOf(permit)
    .updateTable('family_voices')
    .set({ taken_back_at: permit.now })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n;
}
