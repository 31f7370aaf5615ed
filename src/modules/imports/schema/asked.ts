import { z } from 'zod';
import { nameKinds } from '../domain.ts';

const id = z.uuid();
const count = z.int().min(0);

export const Assignment = z
  .strictObject({ staffId: id.optional(), programId: id.optional() })
  .refine((it) => it.staffId !== undefined || it.programId !== undefined, {
    path: ['staffId'],
    message: 'imports/nothing-chosen',
  });
export type Assignment = z.output<typeof Assignment>;
export const Assigned = z.object({ assigned: count });

export const OfImport = z.object({ id });
export const Versioned = z.strictObject({ version: z.int() });

export const RowsQuery = z.object({
  outcome: z.enum(['created', 'likely', 'matched', 'set-aside', 'joined']).optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type RowsQuery = z.output<typeof RowsQuery>;

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
