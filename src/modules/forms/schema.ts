import { z } from 'zod';
import { languages } from '../../lib/languages.ts';
import { modes, voices } from './domain/filled-by.ts';
import type { ReadyInstrument } from './domain/instrument.ts';

const id = z.uuid();
const instant = z.iso.datetime();
export const short = z.string().trim().max(300);

/** Names an instrument for good, in addresses too: small letters, figures and hyphens. */
export const InstrumentKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
/** Of an instrument: what has answers never changes, what changes has another. */
export const version = z.string().trim().min(1).max(80);

export const Phrase = z.object({
  text: z.string(),
  translations: z.record(z.string(), z.string()).exactOptional(),
});

const BandView = z.object({
  key: z.string(),
  label: Phrase,
  positive: z.boolean().optional(),
  provisional: z.boolean(),
  /** Of whom this reading holds, where that is not known of the person. */
  dependsOn: Phrase.optional(),
});
export type BandView = z.output<typeof BandView>;

/** A scale as it came out that day, with the band it had then: later cut-offs change nothing here. */
export const ScaleView = z.object({
  key: z.string(),
  label: Phrase,
  value: z.number().nullable(),
  /** The most the scale can be. */
  most: z.number().optional(),
  reason: z.enum(['incomplete', 'not-valid', 'out-of-range']).optional(),
  band: BandView.optional(),
  /** Readings that depend on something not known of the person: all of them. */
  readings: z.array(BandView),
});
export type ScaleView = z.output<typeof ScaleView>;

/** What a form-response holds in the open. */
export const ResponseFacts = z.object({
  instrument: z.string(),
  version: z.string(),
  /** The site's own row of the instrument; absent for one that came with the program. */
  instrumentId: id.optional(),
  title: Phrase,
  language: z.string(),
  mode: z.enum(modes),
  voice: z.enum(voices),
  results: z.array(ScaleView),
  validated: z.boolean(),
  /** Some answer asked for someone the same day. */
  safety: z.boolean(),
});
export type ResponseFacts = z.output<typeof ResponseFacts>;

const Coding = z.strictObject({
  system: short.exactOptional(),
  code: short.exactOptional(),
  display: z.string().max(2000).exactOptional(),
  score: z.number().exactOptional(),
});

const Quantity = z.strictObject({
  value: z.number().exactOptional(),
  comparator: z.enum(['<', '<=', '>=', '>']).exactOptional(),
  unit: short.exactOptional(),
  system: short.exactOptional(),
  code: short.exactOptional(),
});

const Answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('boolean'), value: z.boolean() }),
  z.strictObject({ kind: z.enum(['decimal', 'integer']), value: z.number() }),
  z.strictObject({
    kind: z.enum(['string', 'date', 'dateTime', 'time', 'url']),
    value: z.string().max(20_000),
  }),
  z.strictObject({ kind: z.literal('coding'), value: Coding }),
  z.strictObject({ kind: z.literal('quantity'), value: Quantity }),
]);

const path = z.string().min(1).max(400);

/** Answers as a form holds them (`domain/answer.ts`). */
export const GivenAnswers = z.strictObject({
  values: z.record(path, z.array(Answer).max(200)),
  repetitions: z.record(path, z.int().min(0).max(200)),
});
export type GivenAnswers = z.output<typeof GivenAnswers>;

export const OfParticipant = z.object({ id });
export const OfForm = z.object({ id, key: InstrumentKey });
/** The language of whoever reads; the organization's where it is not said. */
export const ReadIn = z.strictObject({ language: z.enum(languages).optional() });
export type ReadIn = z.output<typeof ReadIn>;
export const OfResponse = z.object({ id, factId: id });

/** A filled-in form. Sent twice under one id it is kept once. */
export const FormEntry = z.strictObject({
  id,
  instrument: InstrumentKey,
  version,
  language: z.string().min(2).max(12),
  mode: z.enum(modes),
  voice: z.enum(voices),
  happenedAt: instant,
  answers: GivenAnswers,
  /** The response this one amends. */
  amends: id.optional(),
});
export type FormEntry = z.output<typeof FormEntry>;

const OnCallNow = z.object({ name: z.string(), phone: z.string() });
export type OnCallNow = z.output<typeof OnCallNow>;

/** What came of it. With `safety` a page shows help before anything else. */
export const Given = z.object({
  id,
  already: z.boolean(),
  safety: z.boolean(),
  results: z.array(ScaleView),
  /** With `safety`: who is on call and was told. */
  onCall: OnCallNow.optional(),
});
export type Given = z.output<typeof Given>;

const closedReasons = ['needs-on-call', 'no-wording'] as const;

/** A form the asker may give. */
export const FormCard = z.object({
  key: z.string(),
  version: z.string(),
  name: Phrase,
  about: Phrase,
  questions: z.int(),
  languages: z.array(z.string()),
  validated: z.boolean(),
  offline: z.boolean(),
  /** Why it cannot be opened now. */
  closed: z.enum(closedReasons).optional(),
});
export type FormCard = z.output<typeof FormCard>;

/** A form that was filled in, without its answers. */
export const GivenForm = z.object({
  id,
  happenedAt: instant,
  authorId: id.optional(),
  authorName: z.string().optional(),
  facts: ResponseFacts,
});
export type GivenForm = z.output<typeof GivenForm>;

export const Forms = z.object({
  forms: z.array(FormCard),
  /** Latest first. */
  given: z.array(GivenForm),
  abilities: z.array(z.string()),
});
export type Forms = z.output<typeof Forms>;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const PackageWithForm = z.custom<ReadyInstrument>(isObject);

/** Whose views the asker may write down: family and community only where the participant invited them. */
const heard = z.array(z.enum(voices));

/** One form to fill in. */
export const OpenForm = z.object({
  instrument: PackageWithForm,
  voices: heard,
  closed: z.enum(closedReasons).optional(),
  onCall: OnCallNow.optional(),
});
export type OpenForm = z.output<typeof OpenForm>;

/** One that was filled in: its answers, and the instrument of that version. `instrument` is absent where it is gone. */
export const OneResponse = GivenForm.extend({
  answers: GivenAnswers,
  instrument: PackageWithForm.optional(),
  voices: heard,
});
export type OneResponse = z.output<typeof OneResponse>;
