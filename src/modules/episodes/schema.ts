import { z } from 'zod';

const id = z.uuid();
const day = z.iso.date();

export const OfParticipant = z.object({ id });
export const OfEpisode = z.object({ id, episodeId: id });

export const Enrolment = z.strictObject({
  id,
  programId: id,
  referredOn: day.optional(),
  referredFrom: z.string().trim().max(200).optional(),
  startedOn: day,
});
export type Enrolment = z.output<typeof Enrolment>;

/** Nobody's record ends by closing: a schedule of follow-up, or the recorded choice of none. */
export const Closing = z.strictObject({
  endedOn: day,
  reason: z.string().trim().max(2000).optional(),
  followUp: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('scheduled'), on: z.array(day).min(1).max(12) }),
    z.strictObject({ kind: z.literal('none'), choice: z.string().trim().min(1).max(500) }),
  ]),
  version: z.int(),
});
export type Closing = z.output<typeof Closing>;

export const EpisodeView = z.object({
  id,
  programId: id,
  programName: z.string(),
  referredOn: day.optional(),
  referredFrom: z.string().optional(),
  startedOn: day,
  endedOn: day.optional(),
  endReason: z.string().optional(),
  followUp: z
    .union([
      z.object({
        kind: z.literal('scheduled'),
        days: z.array(z.object({ on: day, state: z.enum(['asked', 'not-asked', 'due', 'ahead']) })),
      }),
      z.object({ kind: z.literal('none'), choice: z.string() }),
    ])
    .optional(),
  version: z.int(),
});

export const Episodes = z.object({
  episodes: z.array(EpisodeView),
  /** Whose task it is to ask on the days of follow-up: whoever walks along now. */
  asking: z.array(z.string()),
  /** Times without any program between two. */
  gaps: z.array(z.object({ from: day, until: day, days: z.int() })),
  /** Programs one may enrol in, and services one may record. */
  programs: z.array(z.object({ id, name: z.string() })),
  services: z.array(z.object({ code: z.string(), en: z.string(), es: z.string() })),
  abilities: z.array(z.string()),
});
export type Episodes = z.output<typeof Episodes>;
export type EpisodeView = z.output<typeof EpisodeView>;

export const ServiceEntry = z.strictObject({
  id,
  service: z.string().trim().min(1).max(60),
  programId: id.optional(),
  minutes: z.int().min(0).max(1440).optional(),
  happenedAt: z.iso.datetime(),
  note: z.string().trim().max(4000).optional(),
});
export type ServiceEntry = z.output<typeof ServiceEntry>;

export const Written = z.object({ id, already: z.boolean() });
export const Closed = z.object({ id, version: z.int() });

/** From which day on; without one, from the beginning. */
export const EngagementAsked = z.object({ since: day.optional() });

/** Early engagement and the way back, program by program; counts and days, no names. */
export const Engagement = z.object({
  since: day.optional(),
  programs: z.array(
    z.object({
      programId: id,
      programName: z.string(),
      /** The definitions of success this program chose. */
      success: z.array(z.string()),
      started: z.int(),
      metOnce: z.int(),
      metTwice: z.int(),
      medianDaysToFirst: z.number().optional(),
      medianDaysToSecond: z.number().optional(),
      ended: z.int(),
      cameBack: z.int(),
      medianDaysAway: z.number().optional(),
      /** Services nobody who came back received while away, though the program lists them. */
      notOffered: z.array(z.object({ service: z.string(), en: z.string(), es: z.string(), gaps: z.int() })),
    }),
  ),
  /** Contacts that took place, by where. */
  places: z.array(z.object({ place: z.string(), contacts: z.int() })),
});
export type Engagement = z.output<typeof Engagement>;
