import type { AnyPermit } from '../../kernel/access/index.ts';
import { heardLinks } from './store/heard-links.ts';
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

/**
 * Who was asked and what they said, while both link and asking stand. For acts that bring `bringHeard`; one statement, and
 * none where nobody was asked.
 */
export async function listHeard(permit: AnyPermit): Promise<HeardVoice[]> {
  const asked = await heardLinks(permit);
  const voices = await listVoices(
    permit,
    asked.map(({ id }) => id),
  );
  return asked.map(({ id, called, familyId, askedAt }) => ({
    id,
    who: called,
    askedAt,
    said: voices
      .filter(({ linkId }) => linkId === id)
      .map((voice) => ({
        id: voice.id,
        said: voice.said,
        at: voice.at,
        authorId: familyId,
        ...(voice.domain ? { domain: voice.domain } : {}),
      })),
  }));
}
