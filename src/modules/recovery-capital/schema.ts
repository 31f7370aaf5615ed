import { z } from 'zod';
import { sharing } from '../../lib/sharing.ts';
import { effects } from './domain/chains.ts';
import { capitals, domainKeys } from './domain/domains.ts';
import { invitedVoices, voices } from './domain/voices.ts';

const id = z.uuid();
const instant = z.iso.datetime();
const text = z.string().trim().max(4000);
const said = text.min(1);
const Domain = z.enum(domainKeys);
const Capital = z.enum(capitals);

export const OfParticipant = z.object({ id });
export const OfFact = z.object({ id, factId: id });

/** Where a strength stands. `id` is of the amendment that says so. */
export const TagEntry = z.strictObject({ id, domain: Domain, capital: Capital.optional() });
export type TagEntry = z.output<typeof TagEntry>;

export const InfluenceEntry = z.strictObject({
  id,
  from: Domain,
  to: Domain,
  how: z.enum(effects),
  why: text.optional(),
  ...sharing,
});
export type InfluenceEntry = z.output<typeof InfluenceEntry>;

/** Whom the participant wants to hear from: a name as they say it. */
export const InviteEntry = z.strictObject({
  id,
  voice: z.enum(invitedVoices),
  who: z.string().trim().min(1).max(120),
});
export type InviteEntry = z.output<typeof InviteEntry>;

/** What an invited voice said, written down by staff. */
export const SaidEntry = z.strictObject({
  id,
  said,
  how: z.enum(['in-person', 'phone']),
  domain: Domain.optional(),
});
export type SaidEntry = z.output<typeof SaidEntry>;

export const Written = z.object({ id, already: z.boolean() });

export const Phrase = z.object({
  text: z.string(),
  translations: z.record(z.string(), z.string()).optional(),
});
export type Phrase = z.output<typeof Phrase>;

export const StrengthView = z.object({
  id,
  what: z.string(),
  origin: z.enum(['earlier', 'new']),
  domain: Domain.optional(),
  capital: Capital.optional(),
  /** Whether the reader may say where it stands: a participant's own is theirs alone to place. */
  mayPlace: z.boolean(),
});
export type StrengthView = z.output<typeof StrengthView>;

export const InfluenceView = z.object({
  id,
  from: Domain,
  to: Domain,
  how: z.enum(effects),
  why: z.string().optional(),
  authorId: id.optional(),
  audience: z.enum(['team', 'just-us']),
});
export type InfluenceView = z.output<typeof InfluenceView>;

export const VoiceView = z.object({
  id,
  voice: z.enum(invitedVoices),
  who: z.string(),
  invitedAt: instant,
  /** They speak here with an account of their own: staff write nothing down for them. */
  own: z.literal(true).optional(),
  /** Latest first. */
  said: z.array(
    z.object({
      id,
      said: z.string(),
      at: instant,
      /** With an account of their own, or as staff heard it. */
      how: z.enum(['in-person', 'phone', 'own-account']),
      domain: Domain.optional(),
      authorId: id.optional(),
    }),
  ),
});
export type VoiceView = z.output<typeof VoiceView>;

/** One question of an instrument, as far as it speaks of a domain. */
export const ItemView = z.object({
  key: z.string(),
  says: Phrase.optional(),
  /** Offered answers; `order` grows with the strength where the answer says something of one. */
  options: z.array(z.object({ says: Phrase, order: z.number().optional() })),
  /** The highest order; absent where answers have none. */
  most: z.number().optional(),
});
export type ItemView = z.output<typeof ItemView>;

export const SourceView = z.object({
  domain: Domain,
  weak: z.boolean(),
  inverse: z.boolean(),
  items: z.array(ItemView),
  scales: z.array(z.object({ key: z.string(), label: Phrase, most: z.number().optional() })),
});
export type SourceView = z.output<typeof SourceView>;

export const InstrumentView = z.object({
  key: z.string(),
  version: z.string(),
  name: Phrase,
  /** How the mapping to the domains is to be taken; shown wherever it is used. */
  label: z.string(),
  validated: z.boolean(),
  sources: z.array(SourceView),
});
export type InstrumentView = z.output<typeof InstrumentView>;

/** One filled-in form. An answer is the place of the option chosen, or its own words. */
export const ReadingView = z.object({
  id,
  instrument: z.string(),
  version: z.string(),
  at: instant,
  voice: z.enum(voices),
  mode: z.enum(['self', 'assisted', 'phone']),
  authorId: id.optional(),
  /** Of an invited voice that marked it with an account of its own: what the participant calls them. */
  who: z.string().optional(),
  answers: z.record(z.string(), z.union([z.int(), z.string()])),
  scales: z.record(z.string(), z.number().nullable()),
});
export type ReadingView = z.output<typeof ReadingView>;

/** What an invited voice marks with its own account: the place of the option chosen, by question. */
export const MarksEntry = z.strictObject({
  id,
  version: z.string().max(40),
  answers: z.record(z.string().min(1).max(40), z.int().min(0).max(20)),
});
export type MarksEntry = z.output<typeof MarksEntry>;

/** Our own check, for whoever was asked how they see it; and what they marked before, the latest first. */
export const Marking = z.object({
  /** As the participant is called by whoever was asked. */
  participantName: z.string(),
  instrument: InstrumentView,
  marked: z.array(z.object({ id, at: instant })),
});
export type Marking = z.output<typeof Marking>;

const Point = z.object({ at: instant, value: z.number() });

/** How a validated scale stands between two dates, told with all that it takes to check it. */
export const ChangeView = z.object({
  instrument: z.string(),
  version: z.string(),
  scale: z.string(),
  label: Phrase,
  voice: z.enum(voices),
  before: Point,
  after: Point,
  /** Absent where nothing is known of how far scores differ by chance. */
  told: z
    .object({
      verdict: z.enum(['likely-real', 'within-noise']),
      threshold: z.number(),
      sem: z.number(),
      alpha: z.number(),
      alphaSource: z.string(),
      sd: z.number(),
      sdSource: z.string(),
      /** People here the spread is from; absent for a default. */
      people: z.int().optional(),
    })
    .optional(),
});
export type ChangeView = z.output<typeof ChangeView>;

const Service = z.object({ code: z.string(), en: z.string(), es: z.string() });
const Group = z.object({ id, name: z.string(), weekdays: z.array(z.int()), startsAt: z.string().optional() });

/** Everything one looks at together, strengths before all else. */
export const Profile = z.object({
  strengths: z.array(StrengthView),
  helps: z.array(z.object({ id, what: z.string() })),
  influences: z.array(InfluenceView),
  voices: z.array(VoiceView),
  instruments: z.array(InstrumentView),
  /** Latest first. */
  readings: z.array(ReadingView),
  changes: z.array(ChangeView),
  /** What can be offered here. */
  services: z.array(Service),
  groups: z.array(Group),
  /** People who wrote something shown, by id. */
  names: z.record(z.string(), z.string()),
  abilities: z.array(z.string()),
});
export type Profile = z.output<typeof Profile>;

/** A count of people; null where it, or what is left of the program without it, is fewer than eleven. */
const Count = z.int().nullable();

export const SocialCapital = z.object({
  fewest: z.int(),
  programs: z.array(
    z.object({
      id,
      name: z.string(),
      /** The definitions of success this program chose. */
      success: z.array(z.string()),
      people: Count,
      domains: z.array(z.object({ domain: Domain, withStrength: Count, grownHere: Count })),
    }),
  ),
});
export type SocialCapital = z.output<typeof SocialCapital>;
