import type { AnyPermit } from '../../kernel/access/index.ts';
import type { SpeaksAs } from './domain/link.ts';
import type { Marks } from './domain/marks.ts';
import { marksIn } from './domain/marks.ts';
import { heardLinks } from './store/heard-links.ts';
import type { Voice } from './store/voices.ts';
import { listVoices } from './store/voices.ts';

/** A family member the participant asked to hear, and what they said with their own account. */
export interface HeardVoice {
  /** The link it is said over. */
  id: string;
  who: string;
  /** For whom they speak, as the participant asked them. */
  as: SpeaksAs;
  askedAt: Date;
  /** The latest first. */
  said: { id: string; said: string; at: Date; domain?: string; authorId: string }[];
  /** Checks of ours they filled in, the latest first. */
  marked: { id: string; at: Date; form: { key: string; version: string }; answers: Marks }[];
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
  return asked.map(({ id, called, familyId, askedAt, speaksAs }) => {
    const own = voices.filter(({ linkId }) => linkId === id);
    return {
      id,
      who: called,
      as: speaksAs,
      askedAt,
      said: own.filter(({ form }) => !form).map((voice) => saidIn(voice, familyId)),
      marked: own.flatMap((voice) =>
        voice.form ? [{ id: voice.id, at: voice.at, form: voice.form, answers: marksIn(voice.said) }] : [],
      ),
    };
  });
}

const saidIn = ({ id, said, at, domain }: Voice, authorId: string): HeardVoice['said'][number] => ({
  id,
  said,
  at,
  authorId,
  ...(domain ? { domain } : {}),
});
