import { z } from 'zod';
import { isDay } from '../../../lib/dates.ts';
import type { Condition } from './condition.ts';
import type { Problem } from './mapping-problem.ts';
import { problemOf } from './mapping-problem.ts';

/**
 * A mapping file says how the rows of one or several spreadsheets become records of one type. It is JSON:
 *
 *     {
 *       "format": "throughline-mapping/1",
 *       "about": "Our old contact list",
 *       "record": "contact",
 *       "sources": { "log": { "file": "contacts.csv" }, "people": { "file": "people.xlsx", "sheet": "All" } },
 *       "rows": "log",
 *       "join": [{ "source": "people", "by": "who" }],
 *       "setAside": [{ "when": { "column": "date", "is": "blank" }, "reason": "no-day" }],
 *       "fields": {
 *         "participantId": { "column": "who" },
 *         "happenedAt": { "column": "date", "order": "mdy" },
 *         "outcome": { "column": "came", "values": { "yes": "kept", "": "missed" } },
 *         "place": { "constant": "center" },
 *         "note": { "template": "{topic}, from {people.site}" }
 *       },
 *       "names": { "coach": { "Sam": "Sam Ortiz" } },
 *       "leaveOut": ["mood"]
 *     }
 *
 * A column is named as in its header, or by its key (`date_of_visit`); of a joined source as `source.column`.
 */

/** A calendar day, 'YYYY-MM-DD'. */
const day = z.string().refine(isDay, 'a day such as 2020-01-01');
const column = z.string().min(1);
const oneOrMore = z.union([z.string(), z.array(z.string()).min(1)]);

/** When something holds for a row. Cells are compared as text, without blanks around them, capitals as they are. */
const condition: z.ZodType<Condition> = z.union([
  z.strictObject({ column, is: z.enum(['blank', 'filled']) }),
  z.strictObject({ column, equals: oneOrMore }),
  z.strictObject({ column, startsWith: oneOrMore }),
  z.strictObject({ all: z.array(z.lazy(() => condition)).min(1) }),
  z.strictObject({ any: z.array(z.lazy(() => condition)).min(1) }),
  z.strictObject({ not: z.lazy(() => condition) }),
]);

/** Where a field's value comes from. */
const fieldSource = z.union([
  z.strictObject({
    column,
    /** What cells mean: cell → what to read instead; the key "" is the blank cell, null leaves the field empty. */
    values: z.record(z.string(), z.string().nullable()).optional(),
    /** What becomes of a cell that `values` does not name: read as it is (the default), or its row set aside. */
    otherwise: z.enum(['read', 'set-aside']).optional(),
    /** The cell is a number of days after (before, when negative) `dayZero`. */
    as: z.literal('days-from-day-zero').optional(),
    /** Which number of 3/4/2024 is the month; without it the whole column decides. */
    order: z.enum(['mdy', 'dmy']).optional(),
    /** What becomes of a cell that cannot be read: the field stays empty with a warning (the default), or its row is set aside. */
    unreadable: z.enum(['leave-empty', 'set-aside']).optional(),
  }),
  /** The same for every row; null leaves the field empty, on purpose. */
  z.strictObject({ constant: z.string().min(1).nullable() }),
  /** Text with columns in braces; empty when all of them are blank. Serves for placeholder names. */
  z.strictObject({ template: z.string().min(1) }),
]);

const source = z.strictObject({
  /** The file's name, without its folder. */
  file: z.string().min(1),
  /** The tab of a workbook; the first one when absent. */
  sheet: z.string().optional(),
  /** The number of the header's row; 0 when there is none; found by itself when absent. */
  headerRow: z.int().min(0).optional(),
});

const setAsideRule = z.strictObject({
  when: condition,
  /** A short name, counted and shown: 'no-day'. */
  reason: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** A sentence a person understands; needed for reasons that the program does not know by itself. */
  words: z.strictObject({ en: z.string(), es: z.string() }).optional(),
});

/** What a name stands for: the name of one that is here, with its id where a page knew it, since names change. */
const meaning = z.union([
  z.string().min(1),
  z.strictObject({ is: z.string().min(1), id: z.uuid().optional() }),
]);

/** Rows that name it become no record. */
const leftAside = z.strictObject({ setAside: z.literal(true) });

/** Names as they stand in the file, compared without capitals, accents and punctuation, and what each stands for here. */
const namesMeant = z.strictObject({
  program: z.record(z.string().min(1), z.union([meaning, leftAside])).optional(),
  site: z.record(z.string().min(1), meaning).optional(),
  coach: z.record(z.string().min(1), meaning).optional(),
});

/** The whole file; see the top of this module. Unknown words in it are refused, so that a slip is not passed over. */
export const mappingSchema = z.strictObject({
  format: z.literal('throughline-mapping/1'),
  about: z.string().optional(),
  record: z.enum(['participant', 'contact']),
  sources: z.record(z.string().regex(/^[a-z0-9_-]+$/i), source),
  /** The source that gives one record a row; needed when there are several. */
  rows: z.string().optional(),
  /** Sources that add columns to each row: their row with the same value in the column `by`. */
  join: z.array(z.strictObject({ source: z.string(), by: column })).optional(),
  /** The day that day numbers count from. */
  dayZero: day.optional(),
  /** Rows that become no record, the first rule that holds giving the reason. */
  setAside: z.array(setAsideRule).optional(),
  fields: z.record(z.string(), fieldSource),
  /** Programs, sites and coaches that are called otherwise here. */
  names: namesMeant.optional(),
  /** Columns that are left out on purpose; any other column without use is reported. */
  leaveOut: z.array(column).optional(),
  /**
   * Columns by which a row is known again when a file is imported a second time; without them by all its fields.
   * Needed where two different rows may come to the same fields.
   */
  identity: z.array(column).min(1).optional(),
});

export type Mapping = z.infer<typeof mappingSchema>;
export type MappedNames = z.infer<typeof namesMeant>;
export type FieldSource = z.infer<typeof fieldSource>;

export type MappingRead =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a mapping file's text. */
export function readMapping(text: string): MappingRead {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problems: [problemOf('not-json')] };
  }
  const parsed = mappingSchema.safeParse(json);
  if (parsed.success) return { ok: true, mapping: parsed.data };
  return { ok: false, problems: parsed.error.issues.flatMap(likeliest).map(shapeProblem) };
}

type Issue = z.core.$ZodIssue;

/** Where one of several forms was possible, the form that fails least is the one that was meant. */
function likeliest(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const [meant = []] = issue.errors.toSorted((left, right) => left.length - right.length);
  return meant.flatMap((inner) => likeliest({ ...inner, path: [...issue.path, ...inner.path] }));
}

function shapeProblem({ path, message }: Issue): Problem {
  return problemOf('wrong-shape', { where: path.join('.') || '(file)', what: message });
}

/** The name of the source that gives one record a row. */
export function rowSourceOf(mapping: Mapping): string {
  return mapping.rows ?? Object.keys(mapping.sources)[0] ?? '';
}
