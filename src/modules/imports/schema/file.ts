import { z } from 'zod';
import { nameKinds, nameTroubles, unkeptCodes } from '../domain.ts';

const id = z.uuid();
const count = z.int().min(0);
const tally = z.record(z.string(), count);

/** A code and what its sentence needs filled in; the sentences are in `web/reading/words.*.json`. */
export const Said = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Said = z.output<typeof Said>;

/** What a row says, piece by piece: text as it stands in the file, or what is told in the reader's own words. */
export const Telling = z.union([
  z.string(),
  z.strictObject({ day: z.iso.date(), time: z.string().optional() }),
  z.strictObject({ outcome: z.enum(['kept', 'missed']) }),
]);
export type Telling = z.output<typeof Telling>;

export const ColumnView = z.object({
  key: z.string(),
  name: z.string(),
  /** A few filled cells, as they stand in the file. */
  samples: z.array(z.string()),
  /** What the column was taken for, how surely (0–1), and why. */
  field: z.string().optional(),
  confidence: z.number(),
  reasons: z.array(z.string()),
  /** Where not all of its values fit: how many do not, and a few of them. */
  unfit: z.object({ count, examples: z.array(z.string()) }).optional(),
  /** Its name speaks of this field, but the column was taken otherwise or left out: words under `guessDoubt`. */
  doubt: z.object({ code: z.string(), field: z.string() }).optional(),
  /**
   * Its dates do not tell the day from the month: `assumed` none does, `mixed` they contradict each other,
   * `contradicted` hardly any does and another column is written otherwise.
   */
  undecidedDates: z
    .object({
      evidence: z.enum(['assumed', 'mixed', 'contradicted']),
      /** A few of them with the day that each order makes of them, 'YYYY-MM-DD'. */
      examples: z.array(z.object({ given: z.string(), mdy: z.string(), dmy: z.string() })),
    })
    .optional(),
  /** Its dates tell the order themselves, by one such as `given`. */
  datesTold: z.object({ order: z.enum(['mdy', 'dmy']), given: z.string() }).optional(),
});
export type ColumnView = z.output<typeof ColumnView>;

/** Cells that were left empty or read with a doubt, of one field and for one reason. */
export const Finding = z.object({
  field: z.string().optional(),
  /** Words under `finding`. */
  code: z.string(),
  /** Of how many rows. */
  count,
  /** A few of the values, the most frequent first, and how many other ones there are. */
  values: z.array(z.string()),
  more: count,
});
export type Finding = z.output<typeof Finding>;

const Meaning = z.union([z.literal('aside'), z.object({ is: z.string(), id: z.string().optional() })]);

/** A name in the file that is nobody's here, or about which a person has said whose it is. */
export const NameView = z.object({
  kind: z.enum(nameKinds),
  name: z.string(),
  /** Words under `names.trouble`. */
  trouble: z.enum(nameTroubles),
  /** In how many rows. */
  rows: count,
  /** What it stands for, where a person has said so. */
  meaning: Meaning.optional(),
});
export type NameView = z.output<typeof NameView>;

export const FileView = z.object({
  name: z.string(),
  bytes: count,
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean(), rows: count })),
  sheet: z.string(),
  /** The row the column names are taken from; 0 for none. */
  headerRow: count,
  columns: z.array(ColumnView),
  notices: z.array(Said),
  /** Once its rows were looked at. */
  findings: z.array(Finding).optional(),
  /** Values for which rows are set aside, by reason. */
  asideFor: z.array(Finding).optional(),
  /** Names to be said whose they are, and how many there are beyond. */
  names: z.array(NameView).optional(),
  namesMore: count.optional(),
});
export type FileView = z.output<typeof FileView>;

/** A program to be made. Where an undo has closed one of this name, that one is opened `again`, of the kind it had. */
export const PlannedProgram = z.object({
  name: z.string(),
  site: z.string().optional(),
  /** Of the kinds that organizations knows. */
  kind: z.string().max(60).default('coaching'),
  again: z.literal(true).optional(),
});
export type PlannedProgram = z.output<typeof PlannedProgram>;

export const Plan = z.object({
  /** What of the mapping does not fit the file: words under `mapping`. */
  problems: z.array(Said).default([]),
  /** What to know before agreeing: words under `plan`. */
  notices: z.array(Said).default([]),
  /** Cells that were left empty or read with a doubt, counted by code. */
  warnings: tally.default({}),
  /** What is named in the file and does not exist yet: it is made when the import is agreed to. */
  sites: z.array(z.string()).default([]),
  programs: z.array(PlannedProgram).default([]),
  /** Of which kinds a person said that programs are to be made; kept from look to look. */
  kinds: z.array(PlannedProgram).default([]),
  /** Decisions about rows that could not be kept when they were looked at anew: words under `unkept`. */
  unkept: z.array(z.object({ code: z.enum(unkeptCodes), rows: z.array(z.int()), more: count })).default([]),
  /** Sentences of the mapping's own reasons for setting rows aside. */
  reasons: z.record(z.string(), z.object({ en: z.string(), es: z.string() })).default({}),
  /** After an undo: how many of those added stay, and why, each for one reason; words under `result.stays`. */
  stayed: count.default(0),
  stayedFor: tally.default({}),
});
export type Plan = z.output<typeof Plan>;

/** Those here whom a name may stand for: open programs, with their sites; open sites; colleagues who work here. */
export const Here = z.object({
  programs: z.array(z.object({ id, name: z.string(), site: z.string().optional() })),
  sites: z.array(z.object({ id, name: z.string() })),
  coaches: z.array(z.object({ id, name: z.string() })),
});
export type Here = z.output<typeof Here>;
