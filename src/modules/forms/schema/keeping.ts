import { z } from 'zod';
import { givers, termsKinds } from '../domain/keeping-choices.ts';
import { InstrumentKey, Phrase, short, version } from '../schema.ts';

const id = z.uuid();
const instant = z.iso.datetime();

const Terms = z.object({ kind: z.enum(termsKinds), note: Phrase });

/** One version of an instrument, as its keepers see it. */
export const InstrumentCard = z.object({
  /** Absent for one that came with the program and was left as it is. */
  id: id.optional(),
  key: z.string(),
  version: z.string(),
  name: Phrase,
  questions: z.int(),
  languages: z.array(z.string()),
  roles: z.array(z.string()),
  terms: Terms,
  source: z.string(),
  validated: z.boolean(),
  scored: z.boolean(),
  needsOnCall: z.boolean(),
  /** Whether its wording is here. */
  ready: z.boolean(),
  /** The version that is opened today. */
  current: z.boolean(),
  addedAt: instant.optional(),
  addedByName: z.string().optional(),
  retiredAt: instant.optional(),
});
export type InstrumentCard = z.output<typeof InstrumentCard>;

export const Instruments = z.object({ instruments: z.array(InstrumentCard), abilities: z.array(z.string()) });
export type Instruments = z.output<typeof Instruments>;

const Remark = z.object({
  /** The item it is about; null for the whole file. */
  linkId: z.string().nullable(),
  /** The item's own words, as far as they can be read. */
  text: z.string().optional(),
  feature: z.string(),
  detail: z.string().optional(),
});
export type Remark = z.output<typeof Remark>;

/** What a file is, before anything is kept of it. */
export const Looked = z.object({
  title: z.string(),
  questions: z.int(),
  languages: z.array(z.string()),
  /** Why it cannot be used. */
  refused: z.array(Remark),
  /** What was understood otherwise than written. */
  noticed: z.array(Remark),
  /** Definitions this may be the wording of: their scoring and safety rules then apply. */
  candidates: z.array(
    z.object({
      key: z.string(),
      name: Phrase,
      /** The file's own codes say so; otherwise an administrator does. */
      sure: z.boolean(),
      terms: Terms,
      source: z.string(),
      needsOnCall: z.boolean(),
      roles: z.array(z.string()),
    }),
  ),
  /** What the package says that came along: its scales in words, and how many cut-offs nobody has checked. */
  packaged: z
    .object({
      version: z.string(),
      effectiveFrom: z.iso.date(),
      scales: z.array(Phrase),
      provisional: z.int(),
      domains: z.array(z.string()),
    })
    .optional(),
  /** Languages whose words are here and ask the same: they stay, and the form is one in all of them. */
  joined: z.array(z.string()),
  /** The very same is here already, under this version. */
  known: z.string().optional(),
});
export type Looked = z.output<typeof Looked>;

/** A list in an address: 'coach,clinician'. */
const listed = z
  .string()
  .max(300)
  .transform((text) => text.split(',').filter((one) => one !== ''))
  .pipe(z.array(z.enum(givers)).min(1));

/** What is said of an instrument when its file is added. */
export const AddQuery = z.strictObject({
  id,
  /** Not said: those the definition names; of a form that is known nowhere, coaches. */
  roles: listed.optional(),
  terms: z.enum(termsKinds).default('permission'),
  note: z.string().trim().max(600).default(''),
  source: short.default(''),
  needsOnCall: z.enum(['yes', 'no']).default('no'),
  /** The definition whose wording it is, where the file's codes do not say. */
  as: z.string().max(80).default(''),
});
export type AddQuery = z.output<typeof AddQuery>;

export const Added = z.object({ id, key: z.string(), version: z.string(), already: z.boolean() });
export type Added = z.output<typeof Added>;

export const OfInstrument = z.object({ key: InstrumentKey, version });
export const Done = z.object({ done: z.literal(true) });
