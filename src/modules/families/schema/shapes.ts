import { z } from 'zod';
import { bases, papers } from '../domain/guardianship.ts';
import { speakers } from '../domain/link.ts';
import { planParts } from '../domain/own-plan.ts';
import { suggestedParts } from '../domain/suggestion.ts';

const id = z.uuid();
const instant = z.iso.datetime();
const day = z.iso.date();
const said = z.string().trim().min(1).max(4000);
const name = z.string().trim().min(1).max(120);

/** The eight domains, by the names every room knows them by. */
export const domains = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const;

export const OfParticipant = z.object({ id });
export const OfLink = z.object({ id, linkId: id });
export const OfOwnLink = z.object({ linkId: id });
export const OfOwnVoice = z.object({ voiceId: id });
export const OfOwnSuggestion = z.object({ id, factId: id });
export const OfGuardianship = z.object({ id, guardianshipId: id });

/** Whom the participant wants to have along, called as they call them. */
export const OfferEntry = z.strictObject({ id, called: name });
export type OfferEntry = z.output<typeof OfferEntry>;

/** Shown once, to be handed over by whoever asked for it. Nothing is sent. */
export const HandedCode = z.object({ id, code: z.string(), expiresAt: instant });
export type HandedCode = z.output<typeof HandedCode>;

/** A code as it was typed. */
export const CodeEntry = z.strictObject({ code: z.string().trim().min(1).max(40) });
export type CodeEntry = z.output<typeof CodeEntry>;

export const AskEntry = z.strictObject({ asked: z.boolean() });
/** With whom they speak for, where that is said. */
export const VoiceAskEntry = z.strictObject({ asked: z.boolean(), as: z.enum(speakers).optional() });
export type VoiceAskEntry = z.output<typeof VoiceAskEntry>;
export const TeamEntry = z.strictObject({ reads: z.boolean() });
export const ShowEntry = z.strictObject({ rootId: id, shown: z.boolean() });
export type ShowEntry = z.output<typeof ShowEntry>;

/** A line of a family's own plan, or other words for one; `gone` takes it away and needs no words. */
export const PlanEntry = z.strictObject({
  id,
  part: z.enum(planParts),
  what: z.string().trim().max(4000),
  dueOn: day.optional(),
  done: z.boolean().default(false),
  gone: z.boolean().default(false),
  /** The version this one comes in place of. */
  amends: id.optional(),
});
export type PlanEntry = z.output<typeof PlanEntry>;

export const VoiceEntry = z.strictObject({ id, said, domain: z.enum(domains).optional() });
export type VoiceEntry = z.output<typeof VoiceEntry>;

/** What a family member would suggest for the participant's plan. */
export const SuggestionEntry = z.strictObject({
  id,
  part: z.enum(suggestedParts),
  what: said,
  why: z.string().trim().max(4000).optional(),
});
export type SuggestionEntry = z.output<typeof SuggestionEntry>;

export const GuardianEntry = z.strictObject({
  id,
  called: name,
  basis: z.enum(bases),
  /** Of a minor: the state whose law gives the parent the decision. */
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  paper: z.enum(papers),
  seenOn: day,
  fromOn: day,
  untilOn: day,
});
export type GuardianEntry = z.output<typeof GuardianEntry>;

export const Done = z.object({ done: z.literal(true) });
export const Kept = z.object({ id, already: z.boolean() });
