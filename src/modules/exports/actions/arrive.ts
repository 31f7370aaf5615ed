import { Failure } from '../../../kernel/failure.ts';
import type { KeyRing } from '../../../kernel/keys.ts';
import { LineTaker } from '../reading/line-taker.ts';
import { damaged, readManifest } from '../reading/manifest.ts';
import { readZip } from '../reading/zip-entries.ts';
import type { Manifest } from '../schema.ts';
import type { OwnerDb } from '../store/arrival.ts';
import {
  Arrival,
  checkPlaces,
  countIn,
  holdEmpty,
  inOwnersTransaction,
  setTriggers,
} from '../store/arrival.ts';

export interface Arrived {
  organizationId: string;
  organization: string;
  madeAt: string;
  /** Rows by table. */
  rows: Record<string, number>;
}

/**
 * Takes a whole export in where nothing is set up: all of it, or nothing. Every file is compared with its digest and
 * every table with its count. `open` gives the archive's bytes from the beginning, twice; `owner` connects as the owner.
 */
export async function takeInExport(
  owner: OwnerDb,
  ring: KeyRing,
  open: () => AsyncIterable<Uint8Array>,
): Promise<Arrived> {
  const manifest = await readManifest(open());
  const { organization, madeAt, tables } = manifest;
  const rows = await inOwnersTransaction(owner, async (db) => {
    await holdEmpty(db, organization.id);
    await checkPlaces(db, manifest);
    const names = tables.map((table) => table.name);
    await setTriggers(db, names, false);
    await takeTables(new Arrival(db, ring), manifest, open);
    await setTriggers(db, names, true);
    return countTables(db, manifest);
  });
  return { organizationId: organization.id, organization: organization.name, madeAt, rows };
}

async function takeTables(
  arrival: Arrival,
  { tables }: Manifest,
  open: () => AsyncIterable<Uint8Array>,
): Promise<void> {
  const byFile = new Map(tables.map((table) => [table.file, table]));
  const missing = new Set(byFile.keys());
  const order: string[] = [];
  try {
    await readZip(open(), (file) => {
      const table = byFile.get(file);
      if (!table) return undefined;
      order.push(file);
      return new LineTaker(
        (lines) => arrival.take(table.name, table.columns, lines),
        ({ rows, sha256 }) => {
          if (rows !== table.rows || sha256 !== table.sha256)
            throw damaged(`${file} is not as it was when this export was made.`);
          missing.delete(file);
        },
      );
    });
  } catch (cause) {
    throw cause instanceof Failure ? cause : damaged('This export is damaged.', cause);
  }
  if (missing.size > 0) throw damaged(`${[...missing].join(', ')} is missing from this export.`);
}

async function countTables(db: OwnerDb, manifest: Manifest): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const table of manifest.tables) {
    const count = await countIn(db, table.name, manifest.organization.id);
    if (count !== table.rows) throw damaged(`${table.name} should have ${table.rows} rows and has ${count}.`);
    rows[table.name] = count;
  }
  return rows;
}
