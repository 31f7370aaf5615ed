import type { Kysely, Selectable } from 'kysely';
import { sql } from 'kysely';
import { addLines, readLedger } from '../ledger/file.ts';
import type { LedgerLine } from '../ledger/line.ts';
import { keyOf, lineOfErasure, lineOfHold } from '../ledger/line.ts';
import type { LegalHoldRow, RetentionTables } from '../tables.ts';
import { erasureOf } from './erasures.ts';

/** A connection of the owner role, before anything is served. */
type Owner = Kysely<unknown>;

export interface Replayed {
  /** Lines in the ledger. */
  lines: number;
  /** Entries struck again, records and families' words destroyed again, holds put back or lifted again. */
  strikes: number;
  records: number;
  families: number;
  holds: number;
  /** Left alone, since a hold was placed after the line was written. */
  held: number;
  /** Torn by a crash, or changed since they were written. */
  unreadable: number;
  /** Lines the ledger lacked and the database had. */
  added: number;
}

const nothing: Replayed = {
  lines: 0,
  strikes: 0,
  records: 0,
  families: 0,
  holds: 0,
  held: 0,
  unreadable: 0,
  added: 0,
};

const lockKey = 7_310_042;

async function knownLines(db: Owner): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select what || ':' || id as key from erasures
    union all select 'hold:' || id from legal_holds
    union all select 'lift:' || id from legal_holds where lifted_at is not null`.execute(db);
  return new Set(rows.map((row) => row.key));
}

/** Every line the database could write. */
async function linesOfDatabase(db: Kysely<RetentionTables>): Promise<LedgerLine[]> {
  const erasures = await db.selectFrom('erasures').selectAll().execute();
  const holds = await db.selectFrom('legal_holds').selectAll().execute();
  return [...erasures.map((row) => lineOfErasure(erasureOf(row))), ...holds.flatMap(linesOfHold)];
}

function linesOfHold(row: Selectable<LegalHoldRow>): LedgerLine[] {
  const hold = { id: row.id, orgId: row.org_id, participantId: row.participant_id };
  const placed = lineOfHold('hold', { ...hold, at: row.placed_at, byId: row.placed_by ?? undefined });
  if (!row.lifted_at) return [placed];
  return [placed, lineOfHold('lift', { ...hold, at: row.lifted_at, byId: row.lifted_by ?? undefined })];
}

const counterOf = {
  strike: 'strikes',
  person: 'records',
  family: 'families',
  hold: 'holds',
  lift: 'holds',
} as const;

async function carryOut(db: Owner, line: LedgerLine, told: Replayed): Promise<void> {
  const { rows } = await sql<{ answer: string }>`
    select replay_ledger_line(${JSON.stringify(line)}::jsonb) as answer`.execute(db);
  const answer = rows[0]?.answer;
  if (answer === 'held') told.held += 1;
  if (answer === 'done') told[counterOf[line.what]] += 1;
}

/**
 * Makes ledger and database agree: what the ledger says was destroyed is destroyed where the database still holds it (a
 * restored backup, an act interrupted between the two), and lines the file lost are written again. For the owner role,
 * each time an installation is opened, so that no way of restoring a database goes around it.
 */
export async function replayLedger(db: Owner, file: string): Promise<Replayed> {
  const ledger = await readLedger(file);
  const told: Replayed = { ...nothing };
  return db.connection().execute(async (one) => {
    // Two processes that open one installation: the second waits, and finds everything known.
    await sql`select pg_advisory_lock(${lockKey}::bigint)`.execute(one);
    try {
      const known = await knownLines(one);
      for (const line of ledger.lines) if (!known.has(keyOf(line))) await carryOut(one, line, told);
      const there = new Set(ledger.lines.map(keyOf));
      const lost = (await linesOfDatabase(one as Kysely<RetentionTables>)).filter(
        (line) => !there.has(keyOf(line)),
      );
      await addLines(file, lost);
      return {
        ...told,
        lines: ledger.lines.length + lost.length,
        unreadable: ledger.unreadable,
        added: lost.length,
      };
    } finally {
      await sql`select pg_advisory_unlock(${lockKey}::bigint)`.execute(one);
    }
  });
}
