import type { Selectable } from 'kysely';
import type { Permit } from '../../kernel/access/index.ts';
import { handle } from '../../kernel/access/index.ts';
import type { BreachChange } from './schema.ts';
import type { BreachRow, BreachTables } from './tables.ts';

type By = Permit<string, BreachTables>;

/** An entry as its latest version has it. */
export interface Breach extends BreachChange {
  readonly id: string;
  readonly writtenAt: Date;
}

const breachOf = (row: Selectable<BreachRow>): Breach => ({
  id: row.id,
  version: row.version,
  discoveredOn: row.discovered_on,
  ...(row.happened_on ? { happenedOn: row.happened_on } : {}),
  what: row.what,
  people: row.people,
  inOneState: row.in_one_state,
  verdict: row.verdict,
  factors: row.factors,
  told: row.told,
  writtenAt: row.written_at,
});

/** Every entry in its latest version, the one discovered last first; only one of them where an id is given. */
export async function listBreaches(permit: By, id?: string): Promise<Breach[]> {
  const rows = await handle(permit)
    .selectFrom('breaches')
    .distinctOn('id')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(breachOf).sort((one, other) => other.discoveredOn.localeCompare(one.discoveredOn));
}

/** Adds one version of an entry; false where that version is there already. */
export async function insertVersion(permit: By, id: string, entry: BreachChange): Promise<boolean> {
  const added = await handle(permit)
    .insertInto('breaches')
    .values({
      org_id: permit.orgId,
      id,
      version: entry.version,
      discovered_on: entry.discoveredOn,
      happened_on: entry.happenedOn ?? null,
      what: entry.what,
      people: entry.people,
      in_one_state: entry.inOneState,
      verdict: entry.verdict,
      factors: JSON.stringify(entry.factors),
      told: JSON.stringify(entry.told),
    })
    .onConflict((conflict) => conflict.columns(['org_id', 'id', 'version']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}
