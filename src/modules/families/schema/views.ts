import { z } from 'zod';
import { bases, papers } from '../domain/guardianship.ts';
import { speakers } from '../domain/link.ts';
import { planParts } from '../domain/own-plan.ts';
import { domains } from './shapes.ts';

const id = z.uuid();
const instant = z.iso.datetime();
const day = z.iso.date();

/** A line of a family's own plan as it stands; `rootId` stays the same however often it is reworded. */
export const PlanLine = z.object({
  id,
  rootId: id,
  part: z.enum(planParts),
  what: z.string(),
  dueOn: day.optional(),
  done: z.boolean(),
  writtenAt: instant,
  /** What it said before, the latest first; told to its writer alone. */
  earlier: z.array(z.object({ id, what: z.string(), at: instant })),
});
export type PlanLine = z.output<typeof PlanLine>;

export const GuardianView = z.object({
  id,
  called: z.string(),
  basis: z.enum(bases),
  state: z.string().optional(),
  paper: z.enum(papers),
  seenOn: day,
  fromOn: day,
  untilOn: day,
  standing: z.enum(['ahead', 'now', 'over']),
  recordedBy: z.string(),
  recordedAt: instant,
  /** They have come in with their code; no other is made from then on. */
  cameIn: z.boolean(),
});
export type GuardianView = z.output<typeof GuardianView>;
export const Guardians = z.object({ guardians: z.array(GuardianView), abilities: z.array(z.string()) });
export type Guardians = z.output<typeof Guardians>;

/** A link as the participant sees it. Ended ones are not told: they open nothing. */
export const LinkView = z.object({
  id,
  called: z.string(),
  state: z.enum(['offered', 'linked']),
  offeredAt: instant,
  cameIn: z.boolean(),
  voiceAsked: z.boolean(),
  /** For whom they speak where they are asked. */
  speaksAs: z.enum(speakers),
  /** The participant asked them to suggest for the plan. */
  suggestAsked: z.boolean(),
  /** The family member lets the participant's team read the family's own plan. */
  teamReads: z.boolean(),
  /** What the participant shows them, by its first version. */
  shown: z.array(id),
  /** What they show the participant of their own plan. */
  theirs: z.array(PlanLine),
});
export type LinkView = z.output<typeof LinkView>;

/** Who is along, what each sees, and what can be shown. */
export const FamilyOfParticipant = z.object({
  links: z.array(LinkView),
  mine: z.object({
    milestones: z.array(z.object({ rootId: id, title: z.string(), onDate: day })),
    lines: z.array(z.object({ rootId: id, part: z.string(), what: z.string() })),
  }),
});
export type FamilyOfParticipant = z.output<typeof FamilyOfParticipant>;

export const OwnVoice = z.object({
  id,
  linkId: id,
  domain: z.enum(domains).optional(),
  said: z.string(),
  at: instant,
});
export type OwnVoice = z.output<typeof OwnVoice>;

/** Everything of a family member's own in one answer. */
export const FamilyView = z.object({
  today: day,
  links: z.array(
    z.object({
      id,
      participantId: id,
      participantName: z.string(),
      state: z.enum(['offered', 'linked']),
      offeredAt: instant,
      voiceAsked: z.boolean(),
      suggestAsked: z.boolean(),
      teamReads: z.boolean(),
      /** Lines of one's own plan that the participant may read. */
      shown: z.array(id),
    }),
  ),
  guardianOf: z.array(
    z.object({ participantId: id, participantName: z.string(), basis: z.enum(bases), untilOn: day }),
  ),
  plan: z.array(PlanLine),
  voices: z.array(OwnVoice),
});
export type FamilyView = z.output<typeof FamilyView>;

/**
 * What a participant shows one family member: the words shown and their day, nothing around them. And what they
 * suggested themselves, with one word of what became of it.
 */
export const SharedView = z.object({
  milestones: z.array(
    z.object({
      id,
      title: z.string(),
      what: z.string(),
      onDate: day,
      standing: z.enum(['self-reported', 'verified']),
    }),
  ),
  lines: z.array(z.object({ id, part: z.string(), what: z.string() })),
  suggestions: z.array(
    z.object({
      id,
      part: z.string(),
      what: z.string(),
      why: z.string().optional(),
      at: instant,
      became: z.enum(['waiting', 'taken-up', 'declined']),
    }),
  ),
});
export type SharedView = z.output<typeof SharedView>;

export const FamilyPlans = z.object({
  plans: z.array(z.object({ linkId: id, called: z.string(), lines: z.array(PlanLine) })),
});
export type FamilyPlans = z.output<typeof FamilyPlans>;
