import { stringify } from 'csv-stringify/sync';
import type { Words } from '../../timeline/index.ts';

/** A row as the snapshot gave it. */
export type Row = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(text).join('; ');
  return typeof value === 'object'
    ? Object.values(value).map(text).filter(Boolean).join(', ')
    : String(value);
};

/** Cells that begin like a formula get an apostrophe, so that no spreadsheet program runs them. */
const lines = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true },
  );

/** Names of what the files mention by number: gathered while the tables pass by. */
export class Names {
  readonly #names = new Map<string, string>();
  readonly #programs = new Map<string, string[]>();

  see(table: string, row: Row): void {
    if (table === 'staff') this.#names.set(text(row.staff_id), text(row.name));
    else if (table === 'programs') this.#names.set(text(row.id), text(row.name));
    else if (table === 'participants') this.#names.set(text(row.participant_id), text(row.chosen_name));
    else if (table === 'access_ties' && row.kind === 'program' && row.until === null) {
      const id = text(row.participant_id);
      this.#programs.set(id, [...(this.#programs.get(id) ?? []), text(row.target_id)]);
    }
  }

  of(id: unknown): string {
    return this.#names.get(text(id)) ?? '';
  }

  programsOf(participantId: unknown): string[] {
    return (this.#programs.get(text(participantId)) ?? []).map((id) => this.of(id)).sort();
  }
}

/** Spreadsheet programs open UTF-8 as such only with a byte order mark. */
const mark = '\ufeff';

const peopleHead = [
  'id',
  'chosen name',
  'given name',
  'family name',
  'pronouns',
  'born',
  'languages',
  'phone',
  'e-mail',
  'address',
  'numbers elsewhere',
  'ways to be reached',
  'no messages',
  'programs',
];

export const peopleFile = 'people.csv';
export const peopleTop = mark + lines([peopleHead]);

export function peopleLine(row: Row, names: Names): string {
  const columns = [
    'participant_id',
    'chosen_name',
    'given_name',
    'family_name',
    'pronouns',
    'birth_on',
    'languages',
    'phone',
    'email',
    'address',
    'external_ids',
    'reach_ways',
    'no_messages',
  ];
  const programs = names.programsOf(row.participant_id).join('; ');
  return lines([[...columns.map((column) => text(row[column])), programs]]);
}

const contactsHead = [
  'participant',
  'chosen name',
  'happened at (UTC)',
  'place',
  'minutes',
  'outcome',
  'what was said',
  'what was agreed',
  'note',
  'written by',
];

export const contactsFile = 'contacts.csv';
export const contactsTop = mark + lines([contactsHead]);

export function contactLine(row: Row, words: Words, names: Names): string {
  const data = (row.data ?? {}) as Row;
  return lines([
    [
      text(row.participant_id),
      names.of(row.participant_id),
      text(row.happened_at),
      ...[data.place, data.minutes, data.outcome].map(text),
      ...[words.said, words.agreed, words.note].map(text),
      names.of(row.author_id) || text(row.author_kind),
    ],
  ]);
}
