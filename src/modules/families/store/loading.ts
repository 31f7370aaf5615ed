import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, keyRing } from '../../../kernel/access/index.ts';
import type { SecretKey } from '../../../kernel/keys.ts';
import type { Side } from '../domain/link.ts';
import type { Marked } from '../domain/marks.ts';
import { sealedMarks } from '../domain/marks.ts';
import type { PlanPart } from '../domain/own-plan.ts';
import type { FamilyTables } from '../tables.ts';
import { sealText } from './own-plan.ts';

/** A family as an invented world tells it: their link, their plan, what they said. */
export interface LoadedFamily {
  link: {
    id: string;
    participantId: string;
    familyId: string;
    called: string;
    participantName: string;
    offeredAt: Date;
    acceptedAt?: Date;
    endedAt?: Date;
    endedBy?: Side;
    voiceAskedAt?: Date;
  };
  plan: readonly {
    id: string;
    part: PlanPart;
    what: string;
    dueOn?: string;
    shown: boolean;
    writtenAt: Date;
    shareId: string;
  }[];
  voices: readonly { id: string; domain?: string; said: string; at: Date }[];
  marked: readonly (Marked & { at: Date })[];
}

const dbOf = (permit: AnyPermit) => asGuest<FamilyTables>(permit);

/** Writes families under their own keys, into an empty installation; the application reads none of it back. */
export async function insertFamilies(permit: AnyPermit, families: readonly LoadedFamily[]): Promise<void> {
  for (const { link, plan, voices, marked } of families) {
    await insertLoadedLink(permit, link);
    const { key, wrapped } = keyRing(permit).makeKey(link.familyId);
    await dbOf(permit)
      .insertInto('family_keys')
      .values({ org_id: permit.orgId, family_id: link.familyId, wrapped })
      .execute();
    await insertLines(permit, link, plan, key);
    for (const voice of voices) await insertLoadedVoice(permit, link, voice, key);
    for (const { id, form, answers, at } of marked)
      await insertLoadedVoice(permit, link, { id, form, said: sealedMarks(answers), at }, key);
  }
}

interface LoadedVoice {
  id: string;
  domain?: string;
  form?: Marked['form'];
  said: string;
  at: Date;
}

async function insertLoadedVoice(
  permit: AnyPermit,
  link: LoadedFamily['link'],
  { id, domain, form, said, at }: LoadedVoice,
  key: SecretKey,
): Promise<void> {
  await dbOf(permit)
    .insertInto('family_voices')
    .values({
      org_id: permit.orgId,
      id,
      link_id: link.id,
      family_id: link.familyId,
      participant_id: link.participantId,
      domain: domain ?? null,
      form: form?.key ?? null,
      form_version: form?.version ?? null,
      words: sealText(key, id, said),
      said_at: at,
      taken_back_at: null,
    })
    .execute();
}

async function insertLoadedLink(permit: AnyPermit, link: LoadedFamily['link']): Promise<void> {
  await dbOf(permit)
    .insertInto('family_links')
    .values({
      org_id: permit.orgId,
      id: link.id,
      participant_id: link.participantId,
      family_id: link.familyId,
      called: link.called,
      participant_name: link.participantName,
      offered_at: link.offeredAt,
      accepted_at: link.acceptedAt ?? null,
      ended_at: link.endedAt ?? null,
      ended_by: link.endedBy ?? null,
      voice_asked_at: link.voiceAskedAt ?? null,
      team_reads_at: null,
    })
    .execute();
}

async function insertLines(
  permit: AnyPermit,
  link: LoadedFamily['link'],
  plan: LoadedFamily['plan'],
  key: SecretKey,
): Promise<void> {
  for (const { id, part, what, dueOn, shown, shareId, writtenAt } of plan) {
    await dbOf(permit)
      .insertInto('family_plan_lines')
      .values({
        org_id: permit.orgId,
        id,
        family_id: link.familyId,
        root_id: id,
        amends_id: null,
        part,
        due_on: dueOn ?? null,
        done: false,
        gone: false,
        words: sealText(key, id, what),
        written_at: writtenAt,
      })
      .execute();
    if (!shown) continue;
    await dbOf(permit)
      .insertInto('family_plan_shares')
      .values({
        org_id: permit.orgId,
        id: shareId,
        link_id: link.id,
        root_id: id,
        since: writtenAt,
        until: null,
      })
      .execute();
  }
}
