import { z } from 'zod';
import { sharing } from '../../../lib/sharing.ts';
import { moods } from '../domain/moods.ts';

const id = z.uuid();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const OfParticipant = z.object({ id });

/** One check-in. The id is made on the device: sent again, it is known already. */
export const CheckInEntry = z.strictObject({
  id,
  happenedAt: z.iso.datetime(),
  how: z.enum(moods),
  said: z.string().trim().max(2000).optional(),
  reach: z.boolean().default(false),
  /** For 'just-us': those who were named on the page before it was sent. */
  ...sharing,
});
export type CheckInEntry = z.output<typeof CheckInEntry>;

/** Without `everyDays` no check-in can be missed. */
export const CheckInWish = z.strictObject({
  id,
  tellHard: z.boolean(),
  everyDays: z.int().min(1).max(31).optional(),
});
export type CheckInWish = z.output<typeof CheckInWish>;

export const Written = z.object({ id, already: z.boolean() });

const Reader = z.object({
  id,
  name: z.string(),
  /** They stand in for a colleague. */
  covers: z.boolean(),
  /** The last day of a leave that is under way. */
  awayUntil: z.iso.date().optional(),
  /** Who reads in that time. */
  coveredBy: z.string().optional(),
});

/** On the organization's clock. */
const Moment = z.object({ on: z.iso.date(), time: clock });

const Answer = z.object({ en: z.string(), es: z.string() });

/** Who reads what a participant writes, and when; `reading` is absent while the organization has set no hours. */
export const Readers = z.object({
  people: z.array(Reader),
  reading: z
    .discriminatedUnion('now', [
      z.object({ now: z.literal(true), until: clock }),
      z.object({ now: z.literal(false), on: z.iso.date(), from: clock }),
    ])
    .optional(),
  /** Who reads outside the hours, piece by piece, until the day's team reads again; nobody where there are no names. */
  nights: z.array(z.object({ from: Moment, until: Moment, names: z.array(z.string()) })).optional(),
  /** What the organization says outside its hours. */
  outOfHours: Answer.optional(),
});
export type Readers = z.output<typeof Readers>;

const hours = {
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  from: clock,
  until: clock,
  outOfHours: z.strictObject({
    en: z.string().trim().max(300),
    es: z.string().trim().max(300),
  }),
};

/** What is kept as the organization's setting. */
export const HoursKept = z.object(hours);
export type HoursKept = z.output<typeof HoursKept>;

/** `version` 0: nobody has set any hours yet. */
export const HoursChange = z.strictObject({ ...hours, version: z.int().min(0) });
export type HoursChange = z.output<typeof HoursChange>;

export const HoursView = z.object({ version: z.int(), hours: HoursKept.optional() });
export type HoursView = z.output<typeof HoursView>;
