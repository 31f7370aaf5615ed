import { z } from 'zod';
import { stages } from './domain.ts';

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
  /** The program itself has closed, though their time in it is open. */
  programClosedOn: day.optional(),
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

/** Begins one of treatment, rehabilitation and reintegration, beside whatever else goes on. */
export const StageEntry = z.strictObject({
  id,
  stage: z.enum(stages),
  since: day,
  /** A place or a person. */
  where: z.string().trim().max(200).optional(),
});
export type StageEntry = z.output<typeof StageEntry>;

export const OfStage = z.object({ id, stageId: id });
export const StageEnd = z.strictObject({ id, until: day });
export type StageEnd = z.output<typeof StageEnd>;

export const StageView = z.object({
  id,
  stage: z.enum(stages),
  since: day,
  until: day.optional(),
  where: z.string(),
});
export type StageView = z.output<typeof StageView>;

export const Episodes = z.object({
  episodes: z.array(EpisodeView),
  /** Treatment, rehabilitation and reintegration, as they began. */
  stages: z.array(StageView),
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

/** Stretches of time a report tells of: the last so many days, or all of it. No others, so that two cannot be told apart by a few people. */
export const stretchDays = ['365', '90'] as const;
export const EngagementAsked = z.strictObject({ days: z.enum(stretchDays).optional() });

/** A count of people or of what happened to them; null where it, or one that follows from it, could point at somebody. */
const Count = z.int().nullable();
/** Days in the middle; null where fewer than eleven stand behind it, absent where nobody does. */
const Median = z.number().nullable().optional();
const NotOffered = z.array(z.object({ service: z.string(), en: z.string(), es: z.string(), gaps: z.int() }));

const Figures = z.object({
  started: Count,
  metOnce: Count,
  metTwice: Count,
  /** Of the same people: those met twice whose joining was written down in time. */
  medianDaysToFirst: Median,
  medianDaysToSecond: Median,
  /** Joinings left out of these days, since they came with a list or were written down late. */
  leftOut: Count,
  ended: Count,
  cameBack: Count,
  medianDaysAway: Median,
  /** Services that people who came back did not receive while away, though the program lists them. */
  notOffered: NotOffered,
  /** Some services are left out, since their counts are small. */
  someHidden: z.boolean(),
});

/** Early engagement and the way back, program by program; counts and days, no names. */
export const Engagement = z.object({
  since: day.optional(),
  /** The fewest a count tells of. */
  fewest: z.int(),
  /** A joining written down more than so many days later is left out of the days to a contact. */
  writtenInTime: z.int(),
  /** All programs together, where there are several. */
  together: Figures.optional(),
  programs: z.array(
    z.object({
      programId: id,
      programName: z.string(),
      /** The definitions of success this program chose. */
      success: z.array(z.string()),
      ...Figures.shape,
      /**
       * The ways by which people came to leave this program and come back: the programs in the order they were joined. Ways
       * of few people stand together, without names. Over all time alone.
       */
      pathways: z.array(
        z.object({
          programs: z.array(z.string()),
          cameBack: z.int(),
          medianDaysAway: z.number(),
          notOffered: NotOffered,
        }),
      ),
    }),
  ),
  /** Contacts that took place, how many of them where people live, work and learn, and each by where. */
  contacts: Count,
  outside: Count,
  places: z.array(z.object({ place: z.string(), contacts: Count })),
});
export type Engagement = z.output<typeof Engagement>;
