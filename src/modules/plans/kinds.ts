import { z } from 'zod';
import { defineFactKind } from '../timeline/index.ts';
import { goalStates } from './domain/parts.ts';
import { LineData, WakingHours } from './schema/line.ts';

/**
 * One line of a plan. Written by the participant it stands; written by anybody else it is a suggestion, and what the
 * participant takes up of it is a line of their own (`fromId`). `by` is what this participant calls a family member who
 * suggests: the same account may go by other names with somebody else.
 */
export const planLineKind = defineFactKind({
  kind: 'plan-line',
  data: LineData,
  words: ['what', 'why', 'phone', 'by'],
  category: 'plan',
});

/** Not this one, or not now. The suggestion stays where it was written. */
export const planDeclineKind = defineFactKind({
  kind: 'plan-decline',
  data: z.object({}),
  words: ['said'],
  category: 'plan',
  answers: true,
});

/** How it is with a line: a goal is worked on, reached, or let go for now; any line can be set aside. The latest holds. */
export const planStateKind = defineFactKind({
  kind: 'plan-state',
  data: z.object({ state: z.enum(goalStates) }),
  words: ['said'],
  category: 'plan',
  answers: true,
});

/** Two things belong together: a goal and a step, what is in the way and what helps. It belongs to neither's author. */
export const planLinkKind = defineFactKind({
  kind: 'plan-link',
  data: z.object({ fromId: z.uuid(), toId: z.uuid() }),
  words: [],
  category: 'plan',
  answers: true,
});

/** Something that could be linked is meant to stay as it is. */
export const planLeftKind = defineFactKind({
  kind: 'plan-left',
  data: z.object({ leftId: z.uuid() }),
  words: [],
  category: 'plan',
  answers: true,
});

/** The day to look at it together again; the latest holds, so that looking at it is setting the next day. */
export const planReviewKind = defineFactKind({
  kind: 'plan-review',
  data: z.object({ of: z.enum(['plan', 'hard']), onDate: z.iso.date() }),
  words: [],
  category: 'plan',
});

/** From when to when the participant is up; on past midnight when `to` is not after `from`. The latest holds. */
export const planWakingKind = defineFactKind({
  kind: 'plan-waking',
  data: WakingHours,
  words: [],
  category: 'plan',
});

/** A walk through what to do when it gets hard, tried out with somebody before it is needed. */
export const rehearsalKind = defineFactKind({
  kind: 'rehearsal',
  data: z.object({ onDate: z.iso.date(), withIds: z.array(z.uuid()).max(5).default([]) }),
  words: ['tried', 'learned'],
  category: 'plan',
});

/** Somebody on the team saw it, or the paper for it. What the participant reported stays as they wrote it. */
export const milestoneVerifiedKind = defineFactKind({
  kind: 'milestone-verified',
  data: z.object({}),
  words: ['how'],
  category: 'plan',
  answers: true,
});

/** Every kind that belongs to this room. */
export const planKinds = [
  planLineKind,
  planDeclineKind,
  planStateKind,
  planLinkKind,
  planLeftKind,
  planReviewKind,
  planWakingKind,
  rehearsalKind,
  milestoneVerifiedKind,
] as const;
