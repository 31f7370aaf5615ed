import { z } from 'zod';
import { isDay } from '../../../lib/dates.ts';
import type { Instrument } from './instrument.ts';
import { domainKeys } from './instrument.ts';
import { givers, termsKinds } from './keeping-choices.ts';

/** What tells a package from a FHIR resource, and which shape it has. */
export const packageMark = 'throughline-instrument-1';

const words = z.string().max(4000);
const key = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/i, 'letters, figures, dots and hyphens');
const day = z.string().refine(isDay, 'a day as YYYY-MM-DD');
const number = z.number();
const Phrase = z.strictObject({
  text: words,
  translations: z.record(z.string().min(2).max(12), words).exactOptional(),
});
const Said = Phrase.refine(({ text }) => text.trim() !== '', 'words');

const Coding = z.strictObject({
  system: words.exactOptional(),
  code: words.exactOptional(),
  display: words.exactOptional(),
  score: number.exactOptional(),
});

const Range = z
  .strictObject({ min: number, max: number })
  .refine(({ min, max }) => min <= max, 'min before max');

const Item = z.strictObject({
  key,
  codes: z.array(Coding).max(50).default([]),
  range: Range.exactOptional(),
  optional: z.boolean().exactOptional(),
  linkId: words.exactOptional(),
});

const Band = z
  .strictObject({ key, label: Said, from: number, to: number, positive: z.boolean().exactOptional() })
  .refine(({ from, to }) => from <= to, 'from before to');

const CutOff = z
  .strictObject({
    source: words.min(1),
    effectiveFrom: day,
    effectiveTo: day.exactOptional(),
    verifiedBy: words.exactOptional(),
    verifiedOn: day.exactOptional(),
    provisional: z.boolean(),
    dependsOn: z.strictObject({ on: key, is: key, label: Said }).exactOptional(),
    bands: z.array(Band).min(1).max(100),
  })
  .refine(
    ({ effectiveFrom: from, effectiveTo: to = from }) => from <= to,
    'effectiveFrom before effectiveTo',
  );

const Step = z.strictObject({ multiply: number.exactOptional(), add: number.exactOptional() });

const MissingRule = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('complete') }),
  z.strictObject({ rule: z.enum(['mean-substitution', 'prorate']), atMost: z.int().min(0) }),
]);

const anyScale = {
  key,
  label: Said,
  steps: z.array(Step).max(20).exactOptional(),
  decimals: z.int().min(0).max(10).exactOptional(),
  range: Range.exactOptional(),
  cutOffs: z.array(CutOff).max(100).default([]),
};

const Scale = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('items'),
    ...anyScale,
    method: z.enum(['sum', 'mean']),
    items: z.array(key).min(1).max(500),
    reversed: z.array(key).exactOptional(),
    each: Step.exactOptional(),
    missing: MissingRule,
  }),
  z.strictObject({
    of: z.literal('scales'),
    ...anyScale,
    parts: z
      .array(z.strictObject({ scale: key, weight: number }))
      .min(1)
      .max(100),
  }),
]);

const Scoring = z.strictObject({
  scales: z.array(Scale).max(100),
  safety: z.array(z.strictObject({ key, item: key, above: number })).default([]),
  validity: z
    .array(
      z.strictObject({ key, mostMissing: number.min(0).max(1), items: z.array(key).min(1).exactOptional() }),
    )
    .default([]),
});

const Source = z.strictObject({
  domain: z.enum(domainKeys),
  items: z.array(key).exactOptional(),
  scales: z.array(key).exactOptional(),
  weak: z.boolean().exactOptional(),
  inverse: z.boolean().exactOptional(),
});

const Reliability = z.strictObject({
  alpha: number.min(0).max(1),
  scale: key,
  source: words.min(1),
  provisional: z.boolean(),
});

/** An instrument as one file says it: everything but the wording, which is a FHIR Questionnaire inside or beside it. */
export const PackageFile = z.strictObject({
  package: z.literal(packageMark),
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'small letters, figures and hyphens'),
  version: z.string().trim().min(1).max(60),
  name: Said,
  about: Phrase.default({ text: '' }),
  effectiveFrom: day,
  effectiveTo: day.exactOptional(),
  languages: z.array(z.string().min(2).max(12)).exactOptional(),
  source: words.min(1),
  terms: z.strictObject({ kind: z.enum(termsKinds), note: Said }),
  codes: z.array(Coding).max(50).default([]),
  items: z.array(Item).max(1000).default([]),
  scoring: Scoring.default({ scales: [], safety: [], validity: [] }),
  reliability: z.array(Reliability).max(100).default([]),
  mapping: z
    .strictObject({ label: words, sources: z.array(Source).max(100) })
    .default({ label: '', sources: [] }),
  validated: z.boolean(),
  roles: z.array(z.enum(givers)).min(1),
  needsOnCall: z.boolean(),
  offline: z.boolean(),
  tellsChange: z.boolean(),
  /** A FHIR R4 Questionnaire, or a Bundle of one and its value sets. */
  questionnaire: z.unknown().optional(),
});
export type PackageFile = z.output<typeof PackageFile>;

/** What a package says of an instrument. */
export type Packaged = Omit<Instrument, 'form' | 'gates' | 'languages'>;
