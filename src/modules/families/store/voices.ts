import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { SecretKey } from '../../../kernel/keys.ts';
import type { FamilyTables } from '../tables.ts';
import { keyFor, openText, sealText } from './own-plan.ts';

const dbOf = (permit: AnyPermit) => asGuest<FamilyTables>(permit);

export interface Voice {
  id: string;
  linkId: string;
  familyId: string;
  participantId: string;
  domain?: string;
  said: string;
  at: Date;
  /** The check of ours that `said` answers, as JSON; without, it is said in words. */
  form?: { key: string; version: string };
}

/** Keeps what was said; false where it was kept before. */
export async function insertVoice(
  permit: AnyPermit,
  voice: Omit<Voice, 'at'> & { at?: Date },
  key: SecretKey,
): Promise<boolean> {
  const added = await sql`
    insert into family_voices (org_id, id, link_id, family_id, participant_id, domain, form, form_version, words, said_at)
    values (${permit.orgId}, ${voice.id}, ${voice.linkId}, ${voice.familyId}, ${voice.participantId},
      ${voice.domain ?? null}, ${voice.form?.key ?? null}, ${voice.form?.version ?? null},
      ${sealText(key, voice.id, voice.said)}, ${voice.at ?? permit.now})
    on conflict do nothing`.execute(dbOf(permit));
  return (added.numAffectedRows ?? 0n) > 0n;
}

/** What was said over these links and not taken back, the latest first. */
export async function listVoices(permit: AnyPermit, linkIds: readonly string[]): Promise<Voice[]> {
  if (linkIds.length === 0) return [];
  const rows = await dbOf(permit)
    .selectFrom('family_voices as v')
    .leftJoin('family_keys as k', (join) =>
      join.onRef('k.org_id', '=', 'v.org_id').onRef('k.family_id', '=', 'v.family_id'),
    )
    .selectAll('v')
    .select('k.wrapped')
    .where('v.org_id', '=', permit.orgId)
    .where('v.taken_back_at', 'is', null)
    .where(sql<boolean>`v.link_id = any(${[...linkIds]}::uuid[])`)
    .orderBy('v.said_at', 'desc')
    .limit(200)
    .execute();
  const open = keyFor(permit);
  return rows.map((row) => ({
    id: row.id,
    linkId: row.link_id,
    familyId: row.family_id,
    participantId: row.participant_id,
    said: openText(open(row.family_id, row.wrapped), row.id, row.words),
    at: row.said_at,
    ...(row.domain ? { domain: row.domain } : {}),
    ...(row.form && row.form_version ? { form: { key: row.form, version: row.form_version } } : {}),
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
