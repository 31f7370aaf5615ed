import { z } from 'zod';
import { goalStates } from '../domain/parts.ts';
import { LineData, WakingHours } from './line.ts';

const id = z.uuid();
const instant = z.iso.datetime();
const day = z.iso.date();

const Sharing = {
  audience: z.enum(['team', 'just-us']),
  /** For 'just-us': who it is between. */
  betweenIds: z.array(id),
};

const Wording = {
  what: z.string(),
  why: z.string().optional(),
  phone: z.string().optional(),
  authorId: id.optional(),
};

/** One line of a plan. `id` is of the version that stands, `rootId` stays the same however often it is reworded. */
export const LineView = z.object({
  id,
  rootId: id,
  data: LineData,
  ...Wording,
  ...Sharing,
  /** Who suggested what the participant took up. */
  suggestedById: id.optional(),
  /** Who among the family suggested it, or what was taken up, as the participant calls them. */
  familyName: z.string().optional(),
  /** A guardian accepted it for them; `authorId` says who. */
  byGuardian: z.literal(true).optional(),
  writtenAt: instant,
  changedAt: instant.optional(),
  /** What it said before, the latest first. */
  earlier: z.array(z.object({ id, ...Wording, at: instant })),
  /** How it is with it, if they said: without, a goal is worked on and any other line stands. */
  state: z.object({ id, state: z.enum(goalStates), at: instant, said: z.string().optional() }).optional(),
  /** Of a suggestion that is not wanted, or not now. */
  declined: z
    .object({ id, at: instant, said: z.string().optional(), byGuardianId: id.optional() })
    .optional(),
});
export type LineView = z.output<typeof LineView>;

export const StepView = z.object({
  id,
  rootId: id,
  what: z.string(),
  owner: z.enum(['participant', 'staff']),
  ownerId: id,
  dueOn: day,
  doneAt: instant.optional(),
  /** It is just between some, who read it here. */
  justUs: z.literal(true).optional(),
});
export type StepView = z.output<typeof StepView>;

export const MilestoneView = z.object({
  id,
  rootId: id,
  title: z.string(),
  wish: z.string().optional(),
  what: z.enum(['days', 'skill', 'job', 'housing', 'other']),
  onDate: day,
  yearly: z.boolean(),
  standing: z.enum(['self-reported', 'verified']),
  verifiedById: id.optional(),
  authorId: id.optional(),
  ...Sharing,
});
export type MilestoneView = z.output<typeof MilestoneView>;

/** A service the participant received. */
export const ServiceView = z.object({
  id,
  rootId: id,
  service: z.string(),
  name: z.object({ en: z.string(), es: z.string() }),
  onDate: day,
});
export type ServiceView = z.output<typeof ServiceView>;

/** What hangs loose, told softly to both: an offer, never a mistake. */
const orphanKinds = [
  'goal-without-step',
  'need-without-step',
  'barrier-without-help',
  'step-without-goal',
] as const;
export const OrphanView = z.object({ what: z.enum(orphanKinds), rootId: id });
export type OrphanView = z.output<typeof OrphanView>;

export const LinkView = z.object({ id, fromId: id, toId: id, authorId: id.optional() });
export type LinkView = z.output<typeof LinkView>;

export const RehearsalView = z.object({
  id,
  onDate: day,
  withIds: z.array(id),
  tried: z.string(),
  learned: z.string().optional(),
  authorId: id.optional(),
});
export type RehearsalView = z.output<typeof RehearsalView>;

const ReviewView = z.object({ id, onDate: day });
const GroupTimes = z.object({
  id,
  name: z.string(),
  weekdays: z.array(z.int()),
  startsAt: z.string().optional(),
  place: z.string().optional(),
});

/** What a guardian reads: the lines of the plan and what waits beside them. No week of attendance, no milestones, no rehearsals. */
export const GuardianPlanView = z.object({
  lines: z.array(LineView),
  suggestions: z.array(LineView),
  names: z.record(z.string(), z.string()),
});
export type GuardianPlanView = z.output<typeof GuardianPlanView>;

/** A whole plan in one answer, strengths first. */
export const PlanView = z.object({
  today: day,
  /** The day this is told as of; absent when it is as it stands now. */
  asOf: day.optional(),
  strengths: z.array(z.object({ id, what: z.string(), origin: z.enum(['earlier', 'new']) })),
  helps: z.array(z.object({ id, what: z.string() })),
  lines: z.array(LineView),
  suggestions: z.array(LineView),
  steps: z.array(StepView),
  milestones: z.array(MilestoneView),
  /** The latest received, and those linked with something, the latest first. */
  services: z.array(ServiceView),
  links: z.array(LinkView),
  orphans: z.array(OrphanView),
  reviews: z.object({ plan: ReviewView.optional(), hard: ReviewView.optional() }),
  rehearsals: z.array(RehearsalView),
  /** When they are up, as they said; absent where they said nothing and the usual hours hold. */
  waking: WakingHours.extend({ id }).optional(),
  /** By the day each begins on; `to` is on the next day where it is not after `from`. */
  empty: z.array(z.object({ weekday: z.int(), from: z.string(), to: z.string(), minutes: z.int() })),
  groups: z.array(GroupTimes),
  /** Groups they came to in the last 60 days, as attendance tells it. */
  groupsKept: z.array(z.object({ groupId: id, name: z.string(), times: z.int(), lastOn: day })),
  names: z.record(z.string(), z.string()),
  abilities: z.array(z.string()),
});
export type PlanView = z.output<typeof PlanView>;
