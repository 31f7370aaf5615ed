import { z } from 'zod';
import { exportStates, formatName } from './domain.ts';

const id = z.uuid();
const instant = z.iso.datetime();
const count = z.int().min(0);

export const ExportView = z.object({
  id,
  state: z.enum(exportStates),
  madeAt: instant,
  madeByName: z.string().optional(),
  finishedAt: instant.optional(),
  expiresAt: instant.optional(),
  takenAt: instant.optional(),
  bytes: count.optional(),
  sha256: z.string().optional(),
  /** Rows by table. */
  rows: z.record(z.string(), count),
  trouble: z.string().optional(),
});
export type ExportView = z.output<typeof ExportView>;

export const ExportList = z.object({
  exports: z.array(ExportView),
  /** What never leaves, and why. */
  leftOut: z.array(z.object({ table: z.string(), why: z.string() })),
});

export const OfExport = z.object({ id });
export const Asked = z.object({ id });

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The last file of an export: what is in it, by name, size and digest. */
export const Manifest = z.object({
  format: z.literal(formatName),
  madeAt: instant,
  organization: z.object({ id, name: z.string() }),
  /** In the order in which they are taken in again. */
  tables: z.array(
    z.object({
      name: z.string(),
      file: z.string(),
      rows: count,
      sha256,
      columns: z.array(z.string()),
      leftOut: z.array(z.object({ column: z.string(), why: z.string() })),
    }),
  ),
  /** The same again for people to open: nothing is read from these. */
  forPeople: z.array(z.object({ file: z.string(), rows: count, sha256 })),
  leftOut: z.array(z.object({ table: z.string(), why: z.string() })),
});
export type Manifest = z.output<typeof Manifest>;
