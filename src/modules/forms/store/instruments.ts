import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, personOf } from '../../../kernel/access/index.ts';
import type { Instrument } from '../domain/instrument.ts';
import type { FormTables, InstrumentRow } from '../tables.ts';

const guest = (permit: AnyPermit) => asGuest<FormTables>(permit);

/** A version this site added. `instrument` is the package as it was added. */
export interface HeldInstrument {
  id: string;
  instrument: Instrument;
  contentHash: string;
  addedAt: Date;
  addedBy?: string;
  retiredAt?: Date;
}

type Row = Pick<
  Selectable<InstrumentRow>,
  'id' | 'package' | 'content_hash' | 'added_at' | 'added_by' | 'retired_at'
>;

const columns = ['id', 'package', 'content_hash', 'added_at', 'added_by', 'retired_at'] as const;

// The package was checked when it was made; the app role cannot change it since.
const heldOf = (row: Row): HeldInstrument => ({
  id: row.id,
  instrument: row.package as Instrument,
  contentHash: row.content_hash,
  addedAt: row.added_at,
  ...(row.added_by ? { addedBy: row.added_by } : {}),
  ...(row.retired_at ? { retiredAt: row.retired_at } : {}),
});

/** By what a package is known again; the order of its keys does not matter. */
export function contentHashOf(content: object): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** Every version this site added, latest first; with a key, those of one instrument. */
export async function listHeld(permit: AnyPermit, key?: string): Promise<HeldInstrument[]> {
  const rows = await guest(permit)
    .selectFrom('instruments')
    .select(columns)
    .where('org_id', '=', permit.orgId)
    .$if(key !== undefined, (query) => query.where('key', '=', key ?? ''))
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(heldOf);
}

/** Adds a version; false where this key and version are there already. */
export async function insertInstrument(
  permit: AnyPermit,
  { id, instrument }: { id: string; instrument: Instrument },
): Promise<boolean> {
  const result = await guest(permit)
    .insertInto('instruments')
    .values({
      org_id: permit.orgId,
      id,
      key: instrument.key,
      version: instrument.version,
      languages: [...instrument.languages],
      title: instrument.name.text,
      package: JSON.stringify(instrument),
      content_hash: contentHashOf(instrument),
      added_by: personOf(permit.actor) ?? null,
      added_at: permit.now,
      retired_by: null,
      retired_at: null,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Takes a version out of use, or puts it back. */
export async function setRetired(permit: AnyPermit, id: string, retired: boolean): Promise<void> {
  await guest(permit)
    .updateTable('instruments')
    .set({
      retired_at: retired ? permit.now : null,
      retired_by: retired ? (personOf(permit.actor) ?? null) : null,
    })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .where(sql<boolean>`(retired_at is null) = ${retired}`)
    .execute();
}
