import { z } from 'zod';
import { importStates, recordTypes, rowOutcomes } from '../domain.ts';
import { FileView, Here, Plan, Said, Telling } from './file.ts';

const id = z.uuid();
const count = z.int().min(0);
const instant = z.iso.datetime();
const tally = z.record(z.string(), count);

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

export const Rows = z.object({ rows: z.array(RowView), next: z.string().optional() });
