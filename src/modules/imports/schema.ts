import { z } from 'zod';
import { importStates, recordTypes, rowOutcomes } from './domain.ts';
import { unkeptCodes } from './writing/kept-decision.ts';
import { nameTroubles } from './writing/names-asked.ts';
import { nameKinds } from './writing/names-meant.ts';

const id = z.uuid();
const count = z.int().min(0);
const instant = z.iso.datetime();
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

const TotalsView = z.object({
  rows: count,
  created: count,
  matched: count,
  joined: count,
  setAside: tally,
  /** Before agreeing: rows that are likely somebody known, and for how many of them somebody has decided. */
  likely: count.optional(),
  decided: count.optional(),
});

export const ImportListItem = z.object({
  id,
  state: z.enum(importStates),
  record: z.enum(recordTypes),
  fileNames: z.array(z.string()),
  madeAt: instant,
  madeByName: z.string().optional(),
  finishedAt: instant.optional(),
  undoneAt: instant.optional(),
  totals: TotalsView.optional(),
  /** After an undo: how many of those it had created stay. */
  stayed: count.optional(),
  trouble: z.string().optional(),
  version: z.int(),
});
export type ImportListItem = z.output<typeof ImportListItem>;

export const ImportList = z.object({ imports: z.array(ImportListItem), abilities: z.array(z.string()) });
export type ImportList = z.output<typeof ImportList>;

/** How the columns of one sheet are meant. */
export const Columns = z.strictObject({
  sheet: z.string().max(300).optional(),
  headerRow: z.int().min(0).max(10_000).optional(),
  record: z.enum(recordTypes),
  /** Field → key of its column. */
  columns: z.record(z.string().max(60), z.string().max(300)),
  /** For people without a program column: the one they all are in; null for none, on purpose. */
  program: z.string().trim().min(1).max(120).nullable().optional(),
  /** For contacts without a place column: where they all were. */
  place: z.string().max(20).optional(),
  /** Which number of 3/4/2024 is the month, by the field whose column does not tell. */
  dateOrders: z.record(z.string().max(60), z.enum(['mdy', 'dmy'])).optional(),
});
export type Columns = z.output<typeof Columns>;

export const ColumnsChange = Columns.extend({ version: z.int() });
export type ColumnsChange = z.output<typeof ColumnsChange>;

/** Whom of those a file adds the asker does not see in the list of people. */
export const Seeing = z.object({
  /** `role`: they see nobody. `nowhere`: in no program, on nobody's caseload. `elsewhere`: with others. */
  unseen: z.array(z.object({ reason: z.enum(['role', 'nowhere', 'new-program', 'elsewhere']), count })),
  /** Those in no program and on nobody's caseload. */
  onlyManagers: count,
  /** Those on nobody's caseload, in a program or not. */
  withoutCoach: count,
});
export type Seeing = z.output<typeof Seeing>;

export const Assignment = z
  .strictObject({ staffId: id.optional(), programId: id.optional() })
  .refine((it) => it.staffId !== undefined || it.programId !== undefined, {
    path: ['staffId'],
    message: 'imports/nothing-chosen',
  });
export type Assignment = z.output<typeof Assignment>;
export const Assigned = z.object({ assigned: count });

export const ImportView = ImportListItem.extend({
  rowsOf: count,
  rowsDone: count,
  plan: Plan,
  /** While the file is still here and one sheet is imported. */
  file: FileView.optional(),
  columns: Columns.optional(),
  /** The fields its columns may fill. */
  fields: z.array(z.string()),
  /** Fields without which nothing is read. */
  needed: z.array(z.string()),
  places: z.array(z.string()),
  /** Of what kinds a program to be made may be. */
  kinds: z.array(z.string()),
  /** Those its people may be put into; asked for while its columns are looked at. */
  programs: z.array(z.string()),
  /** Before agreeing, where names are asked about. */
  here: Here.optional(),
  /** Of people, before agreeing and once they are here. */
  seeing: Seeing.optional(),
  /** After an undo: those who stay, by the reason, where the asker may see them; the first fifty. */
  staying: z.array(z.object({ id, name: z.string(), why: z.string() })).optional(),
  /** Whether the asker may take those who are with nobody onto their own caseload. */
  mayTake: z.boolean(),
  /** The very same file was imported before, and stands. */
  seenBefore: z.object({ id, at: instant }).optional(),
  abilities: z.array(z.string()),
});
export type ImportView = z.output<typeof ImportView>;

export const OfImport = z.object({ id });
export const Versioned = z.strictObject({ version: z.int() });

export const LikelyView = z.object({
  /** A participant who is here; absent for an earlier row, or where the asker may not see them. */
  id: id.optional(),
  name: z.string().optional(),
  row: z.int().optional(),
  strong: z.boolean(),
  /** Codes of what agrees. */
  reasons: z.array(z.string()),
  /** If it is the same person: whether the row's note is put on their line, and fields that are left out. */
  note: z.boolean().optional(),
  leftOut: z.array(z.string()).optional(),
});
export type LikelyView = z.output<typeof LikelyView>;

export const RowView = z.object({
  source: z.string(),
  row: z.int(),
  outcome: z.enum(rowOutcomes),
  reason: z.string().optional(),
  params: Said.shape.params,
  /** What the row says, in short; gone once the import is done. */
  says: z.array(Telling),
  warnings: z.array(Said.extend({ field: z.string().optional() })),
  likely: LikelyView.optional(),
  decision: z.enum(['same', 'new']).optional(),
  participantId: id.optional(),
  /** A person leaves it out; until somebody agrees it can be taken in again. */
  leftOut: z.literal(true).optional(),
  /** What it added was taken back. */
  takenBack: z.literal(true).optional(),
  /** Whom it added, where the asker may see them. */
  name: z.string().optional(),
});
export type RowView = z.output<typeof RowView>;

export const RowsQuery = z.object({
  outcome: z.enum(['created', 'likely', 'matched', 'set-aside', 'joined']).optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type RowsQuery = z.output<typeof RowsQuery>;

export const Rows = z.object({ rows: z.array(RowView), next: z.string().optional() });

export const Decisions = z.strictObject({
  /** Row → whether it is the person it is like. Without rows: the same for all that are still open. */
  rows: z
    .array(z.strictObject({ source: z.string().max(60), row: z.int().min(1) }))
    .max(500)
    .optional(),
  decision: z.enum(['same', 'new']),
});
export type Decisions = z.output<typeof Decisions>;

export const LeavingOut = z.strictObject({
  rows: z
    .array(z.strictObject({ source: z.string().max(60), row: z.int().min(1) }))
    .min(1)
    .max(500),
  /** False takes them in again. */
  leftOut: z.boolean(),
});
export type LeavingOut = z.output<typeof LeavingOut>;

/** Of what kind a program is to be made. */
export const ProgramKindChange = z.strictObject({
  name: z.string().max(500),
  site: z.string().max(500).optional(),
  kind: z.string().max(60),
  version: z.int(),
});
export type ProgramKindChange = z.output<typeof ProgramKindChange>;

/** What names of the file stand for. */
export const NamesChange = z.strictObject({
  names: z
    .array(
      z.strictObject({
        kind: z.enum(nameKinds),
        name: z.string().min(1).max(500),
        /**
         * The id of one that is here; the name of one that is to be made; `aside` (programs only): its rows are set aside.
         * Absent: the name stands for itself.
         */
        meaning: z
          .union([
            z.literal('aside'),
            z.strictObject({ id }),
            z.strictObject({ is: z.string().trim().min(1).max(500) }),
          ])
          .optional(),
      }),
    )
    .min(1)
    .max(200),
  version: z.int(),
});
export type NamesChange = z.output<typeof NamesChange>;

export const ListLanguage = z.object({ language: z.enum(['en', 'es']).default('en') });
export const Begun = z.object({ id, version: z.int() });
