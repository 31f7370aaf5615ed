import { z } from 'zod';
import { Address, Day, Id } from './participants.ts';

/** One of two records side by side. */
export const RecordSide = z.object({
  id: Id,
  name: z.string(),
  givenName: z.string().optional(),
  familyName: z.string().optional(),
  pronouns: z.string().optional(),
  birthOn: Day.optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  address: Address.optional(),
  externalIds: z.array(z.string()),
});
export type RecordSide = z.output<typeof RecordSide>;

/** A reason is a code the page has words for, such as 'birth-date/same'; weight above 0 speaks for one person. */
const ReasonView = z.object({ code: z.string(), weight: z.number() });

export const ProposalView = z.object({
  a: RecordSide,
  b: RecordSide,
  band: z.enum(['strong', 'possible']),
  reasons: z.array(ReasonView),
});
export type ProposalView = z.output<typeof ProposalView>;

const DecidedView = z.object({
  a: z.object({ id: Id, name: z.string() }),
  b: z.object({ id: Id, name: z.string() }),
  decision: z.enum(['same', 'different']),
  decidedAt: z.iso.datetime(),
});

export const DuplicatesView = z.object({
  open: z.array(ProposalView),
  /** How many wait in all; `open` holds the strongest of them. */
  waiting: z.int(),
  /** The latest decisions, each of which can be undone. */
  decided: z.array(DecidedView),
});
export type DuplicatesView = z.output<typeof DuplicatesView>;

export const Pair = z.strictObject({ aId: Id, bId: Id }).refine((it) => it.aId !== it.bId, {
  path: ['bId'],
  message: 'people/one-and-the-same',
});
export type Pair = z.output<typeof Pair>;

export const DuplicateDecision = z
  .strictObject({
    aId: Id,
    bId: Id,
    decision: z.enum(['same', 'different']),
    /** Which record goes on where they are the same; the older one when not said. */
    keepId: Id.optional(),
  })
  .refine((it) => it.aId !== it.bId, { path: ['bId'], message: 'people/one-and-the-same' })
  .refine((it) => it.keepId === undefined || it.keepId === it.aId || it.keepId === it.bId, {
    path: ['keepId'],
    message: 'people/keep-one-of-the-two',
  });
export type DuplicateDecision = z.output<typeof DuplicateDecision>;

export const LikeQuery = z.strictObject({
  chosenName: z.string().trim().max(120).optional(),
  givenName: z.string().trim().max(120).optional(),
  familyName: z.string().trim().max(120).optional(),
  birthOn: Day.optional(),
  phone: z.string().trim().max(40).optional(),
  email: z.string().trim().max(254).optional(),
});
export type LikeQuery = z.output<typeof LikeQuery>;

export const LikeView = z.object({
  likely: z.array(
    z.object({
      id: Id,
      name: z.string(),
      birthOn: Day.optional(),
      band: z.enum(['strong', 'possible']),
      reasons: z.array(ReasonView),
    }),
  ),
});
export type LikeView = z.output<typeof LikeView>;
