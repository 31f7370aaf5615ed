export const exportStates = ['waiting', 'making', 'ready', 'gone'] as const;
export type ExportState = (typeof exportStates)[number];

/** How long a finished export waits to be fetched. */
export const daysKept = 7;

/** Tables that do not leave, and why. Every other table of an organization does. */
export const leftOutTables: Readonly<Record<string, string>> = {
  sessions: 'They keep browsers signed in here, and nowhere else.',
  passkeys: 'They are bound to this installation’s address.',
  recovery_codes: 'They are secrets of a person’s sign-in.',
  invitations: 'They are secrets of a person’s sign-in.',
  tokens: 'They are secrets of scripts.',
  import_files: 'Spreadsheets nobody has agreed to yet; whoever has them keeps them.',
  family_keys: 'They open a family’s own words, which are theirs to take along.',
  family_plan_lines:
    'A family’s own plan is theirs: they print it, and no file of the organization holds it.',
  family_plan_shares: 'They say which lines of a family’s own plan are shown.',
  family_voices: 'A family’s own words are theirs to take along.',
  exports: 'Exports themselves.',
  export_parts: 'Exports themselves.',
};

/** Columns that do not leave, and why. */
export const leftOutColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  accounts: {
    password_hash: 'It is a secret of a person’s sign-in.',
    totp_sealed: 'It is a secret of a person’s sign-in.',
    totp_pending: 'It is a secret of a person’s sign-in.',
    totp_step: 'It belongs to the secret of a person’s sign-in.',
  },
  person_keys: { wrapped: 'It opens words here only; a new key is made where the export is taken in.' },
  consents: { image: 'A picture of somebody’s hand stays with the record it was put into.' },
  import_rows: { sealed: 'What rows of spreadsheets said that nobody has agreed to yet.' },
};

/** Columns that lie sealed here, under the key of the row's participant, and leave in clear: they are the organization’s own words. */
export const openedColumns: Readonly<Record<string, readonly string[]>> = {
  complaint_answers: ['words'],
  complaints: ['words'],
  consents: ['words'],
  facts: ['words'],
  restrictions: ['words'],
};

/** One table as its catalogue tells it. */
export interface TableShape {
  name: string;
  columns: readonly { name: string; type: string; collated: boolean }[];
  key: readonly string[];
  /** Tables its foreign keys refer to. */
  refersTo: readonly string[];
}

const isSealed = (type: string): boolean => type === 'bytea';

/** What of a table leaves: its columns but those left out. Throws where a sealed column is nowhere accounted for. */
export function leavingColumns(table: TableShape): string[] {
  const out = leftOutColumns[table.name] ?? {};
  const opened = openedColumns[table.name] ?? [];
  const kept = table.columns.filter(({ name }) => !(name in out));
  const unknown = kept.find(({ name, type }) => isSealed(type) && !opened.includes(name));
  if (unknown)
    throw new Error(
      `${table.name}.${unknown.name} lies sealed, and nothing says whether it leaves with an export.`,
    );
  return kept.map(({ name }) => name);
}

/**
 * Tables that leave, in an order in which they can be taken in again: whatever others refer to comes first, and keys
 * before what is sealed under them.
 */
export function leavingTables(all: readonly TableShape[]): TableShape[] {
  const left = all.filter(({ name }) => !(name in leftOutTables));
  const byName = new Map(left.map((table) => [table.name, table]));
  const order = new Map<string, TableShape>();
  const add = (table: TableShape): void => {
    if (order.has(table.name)) return;
    const before = table.name in openedColumns ? ['person_keys'] : [];
    for (const name of [...table.refersTo, ...before]) {
      const other = byName.get(name);
      if (other && other !== table) add(other);
    }
    order.set(table.name, table);
  };
  for (const table of [...left].sort((one, other) => (one.name < other.name ? -1 : 1))) add(table);
  return [...order.values()];
}

export const formatName = 'throughline-export/1';
export const dataFile = (table: string): string => `data/${table}.ndjson`;
export const manifestFile = 'manifest.json';
