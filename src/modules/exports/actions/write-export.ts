import type { AnyPermit } from '../../../kernel/access/index.ts';
import { keyRing } from '../../../kernel/access/index.ts';
import { getOrganization } from '../../organizations/index.ts';
import {
  dataFile,
  formatName,
  leftOutColumns,
  leftOutTables,
  manifestFile,
  openedColumns,
} from '../domain.ts';
import type { Manifest } from '../schema.ts';
import type { LeavingTable, SnapshotRow } from '../store/snapshot.ts';
import { describeLeaving, readSnapshot } from '../store/snapshot.ts';
import type { Row } from '../writing/for-people.ts';
import {
  contactLine,
  contactsFile,
  contactsTop,
  Names,
  peopleFile,
  peopleLine,
  peopleTop,
} from '../writing/for-people.ts';
import { wordsOpener } from '../writing/open-words.ts';
import { readMe } from '../writing/read-me.ts';
import type { Sink, Written } from '../writing/zip-file.ts';
import { ZipFile } from '../writing/zip-file.ts';

export interface ExportWritten {
  manifest: Manifest;
  bytes: number;
  sha256: string;
  /** Rows by table. */
  rows: Record<string, number>;
}

/** The parts of the snapshot, in order: each table, then the files for people. */
interface Part {
  file: string;
  table?: LeavingTable;
  top: string;
  lineOf: (one: SnapshotRow) => string;
}

const parsed = (row: string): Row => JSON.parse(row) as Row;

/** What the archive's files hold, and how a row of the snapshot becomes a line of theirs. */
function partsOf(permit: AnyPermit, tables: readonly LeavingTable[]): Part[] {
  const names = new Names();
  const open = wordsOpener(keyRing(permit));
  const named = new Set(['staff', 'programs', 'participants', 'access_ties']);
  const dataPart = (table: LeavingTable): Part => ({
    file: dataFile(table.name),
    table,
    top: '',
    lineOf: (one) => {
      if (named.has(table.name)) names.see(table.name, parsed(one.row));
      return `${table.name in openedColumns ? withWords(one.row, open(one)) : one.row}\n`;
    },
  });
  return [
    ...tables.map(dataPart),
    { file: peopleFile, top: peopleTop, lineOf: ({ row }) => peopleLine(parsed(row), names) },
    {
      file: contactsFile,
      top: contactsTop,
      lineOf: (one) => contactLine(parsed(one.row), open(one), names),
    },
  ];
}

/** The words in clear take the place of the sealed ones: null where nothing was said, or its key is destroyed. */
function withWords(row: string, words: Readonly<Record<string, string>>): string {
  const said = Object.keys(words).length > 0 ? JSON.stringify(words) : 'null';
  return `${row.slice(0, -1)}, "words": ${said}}`;
}

/** Writes everything the organization of the permit holds, as one moment saw it, and says what was written. */
export async function writeExport(permit: AnyPermit, sink: Sink): Promise<ExportWritten> {
  const organization = await getOrganization(permit);
  const tables = await describeLeaving(permit);
  const parts = partsOf(permit, tables);
  const zip = new ZipFile(sink, permit.now);
  zip.begin('README.md');
  zip.write(readMe(organization.name, permit.now));
  zip.end();
  const written = await writeParts(permit, zip, tables, parts);
  const manifest = manifestOf(permit, organization.name, tables, written);
  zip.begin(manifestFile);
  zip.write(`${JSON.stringify(manifest, null, 2)}\n`);
  zip.end();
  const { bytes, sha256 } = await zip.finish();
  const rows = Object.fromEntries(manifest.tables.map(({ name, rows: count }) => [name, count]));
  return { manifest, bytes, sha256, rows };
}

/** The archive's files, begun and ended in the order in which their rows come; one without rows is an empty file. */
class Files {
  readonly #zip: ZipFile;
  readonly #parts: readonly Part[];
  readonly written: Written[] = [];
  #at = -1;

  constructor(zip: ZipFile, parts: readonly Part[]) {
    this.#zip = zip;
    this.#parts = parts;
  }

  /** Ends what is open and begins what follows, until this part is open; past the last one nothing is. */
  goTo(part: number): void {
    while (this.#at < part) {
      if (this.#at >= 0) this.written.push(this.#zip.end());
      this.#at += 1;
      const next = this.#parts[this.#at];
      if (!next) continue;
      this.#zip.begin(next.file);
      this.#zip.write(next.top);
    }
  }
}

async function writeParts(
  permit: AnyPermit,
  zip: ZipFile,
  tables: readonly LeavingTable[],
  parts: readonly Part[],
): Promise<Written[]> {
  const files = new Files(zip, parts);
  const extra = { people: tables.length, contacts: tables.length + 1 };
  for await (const batch of readSnapshot(permit, tables, extra)) {
    for (const one of batch) {
      files.goTo(one.part);
      const part = parts[one.part];
      if (part) zip.write(part.lineOf(one), 1);
    }
    await zip.flush();
  }
  files.goTo(parts.length);
  return files.written;
}

function manifestOf(
  permit: AnyPermit,
  name: string,
  tables: readonly LeavingTable[],
  written: readonly Written[],
): Manifest {
  const byFile = new Map(written.map((one) => [one.file, one]));
  const told = (file: string): Written => byFile.get(file) ?? { file, rows: 0, sha256: '' };
  return {
    format: formatName,
    madeAt: permit.now.toISOString(),
    organization: { id: permit.orgId, name },
    tables: tables.map((table) => ({
      name: table.name,
      ...told(dataFile(table.name)),
      columns: table.columns,
      leftOut: Object.entries(leftOutColumns[table.name] ?? {}).map(([column, why]) => ({ column, why })),
    })),
    forPeople: [peopleFile, contactsFile].map(told),
    leftOut: Object.entries(leftOutTables).map(([table, why]) => ({ table, why })),
  };
}
