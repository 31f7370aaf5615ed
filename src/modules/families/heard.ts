import type { AnyPermit } from '../../kernel/access/index.ts';
import { listLinks } from './store/links.ts';
import { listVoices } from './store/voices.ts';

/** A family member the participant asked to hear, and what they said with their own account. */
export interface HeardVoice {
  /** The link it is said over. */
  id: string;
  who: string;
  askedAt: Date;
  /** The latest first. */
  said: { id: string; said: string; at: Date; domain?: string; authorId: string }[];
}

/** Who was asked and what they said, while both links and asking stand. Two statements and no more where nobody was asked. */
export async function listHeard(permit: AnyPermit): Promise<HeardVoice[]> {
  const links = await listLinks(permit, permit);
  const asked = links.filter(({ acceptedAt, voiceAskedAt }) => acceptedAt && voiceAskedAt);
  const voices = await listVoices(
    permit,
    asked.map(({ id }) => id),
  );
  return asked.map(({ id, called, familyId, voiceAskedAt, offeredAt }) => ({
    id,
    who: called,
    askedAt: voiceAskedAt ?? offeredAt,
    said: voices
      .filter(({ linkId }) => linkId === id)
      .map(({ id: said, ...voice }) => ({
        id: said,
        said: voice.said,
        at: voice.at,
        authorId: familyId,
        ...(voice.domain ? { domain: voice.domain } : {}),
      })),
  }));
}
