import type { AnyPermit, Bring } from '../../../kernel/access/index.ts';
import { broughtTo } from '../../../kernel/access/index.ts';
import { literal } from '../../../kernel/db/literal.ts';
import type { SpeaksAs } from '../domain/link.ts';
import { listLinks } from './links.ts';

/** A link over which the participant asked to hear somebody. */
export interface HeardLink {
  id: string;
  called: string;
  familyId: string;
  askedAt: Date;
  speaksAs: SpeaksAs;
}

interface Row {
  heard_link: string;
  called: string;
  family_id: string;
  voice_asked_at: Date;
  speaks_as: SpeaksAs;
}

/** Travels with the opening of an act that reads voices: whom the participant asked, which is nobody for most. */
export const bringHeard: Bring = (participantId) => `
  select id as heard_link, called, family_id, voice_asked_at, speaks_as from family_links
  where org_id = app_org() and participant_id = ${literal(participantId)}::uuid
    and accepted_at is not null and ended_at is null and voice_asked_at is not null`;

/** What `bringHeard` brought; where records are merged, all of them are asked. */
export async function heardLinks(permit: AnyPermit): Promise<HeardLink[]> {
  if (permit.participantIds.length > 1) {
    const links = await listLinks(permit, permit);
    return links.flatMap(({ id, called, familyId, acceptedAt, voiceAskedAt, speaksAs }) =>
      acceptedAt && voiceAskedAt ? [{ id, called, familyId, askedAt: voiceAskedAt, speaksAs }] : [],
    );
  }
  return broughtTo(permit)
    .filter((row): row is Row => 'heard_link' in row)
    .map((row) => ({
      id: row.heard_link,
      called: row.called,
      familyId: row.family_id,
      askedAt: row.voice_asked_at,
      speaksAs: row.speaks_as,
    }));
}
