import { z } from 'zod';

const id = z.uuid();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const span = {
  weekdays: z.array(z.int().min(1).max(7)).max(7).default([]),
  startsAt: clock.optional(),
  endsAt: clock.optional(),
  fromOn: z.iso.date(),
  untilOn: z.iso.date().optional(),
};

const turn = {
  staffId: id,
  phone: z.string().trim().min(3).max(40).optional(),
  ...span,
  /** May be called when an answer on a form needs someone. */
  calls: z.boolean().default(true),
  /** Reads what comes in outside the hours. */
  reads: z.boolean().default(false),
  /** For people of these programs; none is everybody. */
  programIds: z.array(id).max(200).default([]),
};

type TurnShape = z.ZodObject<typeof turn>;

/** A turn that can be: two hours or none, an end after its beginning, something to do, and a number where one is called. */
const sound = <Shape extends TurnShape>(shape: Shape) =>
  shape
    .refine(({ startsAt, endsAt }) => (startsAt === undefined) === (endsAt === undefined), {
      path: ['endsAt'],
      message: 'check-ins/both-hours',
    })
    .refine(({ fromOn, untilOn }) => untilOn === undefined || fromOn <= untilOn, {
      path: ['untilOn'],
      message: 'check-ins/ends-before-it-begins',
    })
    .refine(({ calls, reads }) => calls || reads, { path: ['calls'], message: 'check-ins/nothing-to-do' })
    .refine(({ calls, phone }) => !calls || phone !== undefined, {
      path: ['phone'],
      message: 'check-ins/phone-needed',
    });

export const TurnEntry = sound(z.strictObject({ id, ...turn }));
export type TurnEntry = z.output<typeof TurnEntry>;

export const TurnChange = sound(z.strictObject({ ...turn, version: z.int().min(1) }));
export type TurnChange = z.output<typeof TurnChange>;

export const TurnView = z.object({
  id,
  name: z.string(),
  ...turn,
  weekdays: z.array(z.int()),
  calls: z.boolean(),
  reads: z.boolean(),
  programIds: z.array(id),
  version: z.int(),
  /** Under way. */
  now: z.boolean(),
  /** Their next leave, or the one they are on: no turn of theirs begins in it. */
  away: z.object({ fromOn: z.iso.date(), untilOn: z.iso.date() }).optional(),
});
export type TurnView = z.output<typeof TurnView>;

export const Turns = z.object({
  turns: z.array(TurnView),
  /** Who may be named: those for whom *Today* is there to be told by. */
  staff: z.array(z.object({ id, name: z.string(), phone: z.string().optional() })),
});
export type Turns = z.output<typeof Turns>;

export const OfTurn = z.object({ turnId: id });
export const TurnDone = z.object({ done: z.literal(true) });
