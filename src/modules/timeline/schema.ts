import { z } from 'zod';
import type { Fact } from './domain.ts';
import { audiences, categories } from './domain.ts';

/** A fact as it crosses the wire. `answers` are replies, signatures and steps done, oldest first. */
export const FactView = z.object({
  id: z.uuid(),
  participantId: z.uuid(),
  kind: z.string(),
  happenedAt: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  authorId: z.uuid().optional(),
  authorKind: z.enum(['staff', 'participant', 'family', 'token', 'system']),
  category: z.enum(categories),
  audience: z.enum(audiences),
  data: z.record(z.string(), z.unknown()),
  words: z.record(z.string(), z.string()),
  aboutId: z.uuid().optional(),
  amendsId: z.uuid().optional(),
  struckAt: z.iso.datetime().optional(),
});
export type FactView = z.output<typeof FactView>;

export function viewOf(fact: Fact): FactView {
  const { happenedAt, recordedAt, struckAt, words, betweenIds: _, ...rest } = fact;
  return {
    ...rest,
    happenedAt: happenedAt.toISOString(),
    recordedAt: recordedAt.toISOString(),
    words: { ...words },
    ...(struckAt ? { struckAt: struckAt.toISOString() } : {}),
  };
}

export const LineEntry = FactView.extend({
  answers: z.array(FactView),
  /** Said about words that were amended since; absent where there is nothing. */
  earlierAnswers: z.array(FactView).optional(),
});
export type LineEntry = z.output<typeof LineEntry>;

export const Line = z.object({
  entries: z.array(LineEntry),
  next: z.string().optional(),
  /** Names of everyone who wrote an entry shown. */
  authors: z.record(z.string(), z.string()),
  abilities: z.array(z.string()),
});
export type Line = z.output<typeof Line>;

/** One entry as it stands, with the names of everyone who wrote it or answered it. */
export const OneEntry = z.object({ entry: LineEntry, authors: z.record(z.string(), z.string()) });
export type OneEntry = z.output<typeof OneEntry>;

/** What an entry said before it was amended, the latest first. */
export const Earlier = z.object({ versions: z.array(FactView) });
export type Earlier = z.output<typeof Earlier>;

export const LineParams = z.object({ id: z.uuid() });
export const LineQueryShape = z.object({
  before: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Names of kinds with commas between them: the audit keeps them, so that nothing else may stand here. */
  kinds: z
    .string()
    .max(400)
    .regex(/^[a-z-]+(,[a-z-]+)*$/)
    .optional(),
  /** Only entries for this audience, of those the asker may read. */
  audience: z.enum(audiences).optional(),
});
