import { z } from 'zod';
import { coachWords, participantWords, plainWords } from '../domain/people-words.ts';

/** What is kept in the settings; a word that is no longer offered falls back to the house's own. */
export const KeptWords = z.object({
  participants: z.enum(participantWords).catch(plainWords.participants),
  coach: z.enum(coachWords).catch(plainWords.coach),
});

const choice = { participants: z.enum(participantWords), coach: z.enum(coachWords) };

export const WordsChange = z.strictObject({ ...choice, version: z.int().min(0) });
export type WordsChange = z.output<typeof WordsChange>;

/** `version` 0: nobody has changed it yet. */
export const WordsView = z.object({ ...choice, version: z.int().min(0) });
export type WordsView = z.output<typeof WordsView>;
