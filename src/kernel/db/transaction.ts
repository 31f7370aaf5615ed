import type { Kysely } from 'kysely';
import { CompiledQuery, sql } from 'kysely';
import { literal } from './literal.ts';

/** What the row policies may know of the session; empty text is null there. */
export interface Setting {
  orgId: string;
  personId: string;
  actorKind: string;
  participantIds: readonly string[];
}

/** A list of ids as an array written into a statement; null where there are none. */
export const idsLiteral = (ids: readonly string[]): string =>
  literal(ids.length > 0 ? `{${ids.join(',')}}` : null);

/** The opening of an act whose asker is known. Its rows are the ties of the first participant: `tie` and `target_id`. */
export function enteringAs({ orgId, personId, actorKind, participantIds }: Setting, at: Date): string {
  const who = [literal(orgId || null), literal(personId || null), literal(actorKind)];
  const about = [idsLiteral(participantIds), literal(at.toISOString())];
  return `select tie, target_id from enter_act(${[...who, ...about].join(',')})`;
}

/** Narrows (or, before sign-in, first tells) whose rows this transaction may see. */
export async function set(db: Kysely<unknown>, setting: Setting, at: Date): Promise<void> {
  await sql.raw(enteringAs(setting, at)).execute(db);
}

/** For the rest of this transaction nothing of a line is seen but what a turn outside the hours opens. */
export async function narrowToNight(db: Kysely<unknown>, at: Date): Promise<void> {
  await sql`select narrow_to_night(${at})`.execute(db);
}

export interface Closing<T> {
  result: T;
  /** A statement told in the message that commits. Values by `literal`. */
  last?: string | undefined;
}

/** Statements as they stand, sent in one message; the rows of all. */
async function send<Row>(
  db: Kysely<unknown>,
  ...statements: readonly (string | undefined)[]
): Promise<Row[]> {
  const text = statements.filter((one) => one !== undefined).join(';');
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text));
  return rows;
}

/**
 * One transaction on one connection. `begin` travels with the opening, whose rows are given to the act (it may be several
 * statements), and the last statement with the commit, since each message is a wait. Every setting is local: a plain SET would outlive the
 * transaction in a pooler and show one tenant another's rows.
 */
export async function transact<T, Row>(
  db: Kysely<unknown>,
  opening: string,
  act: (db: Kysely<unknown>, opened: readonly Row[]) => Promise<Closing<T>>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    try {
      const opened = await send<Row>(connection, 'begin', opening);
      const { result, last } = await act(connection, opened);
      await send(connection, last, 'commit');
      return result;
    } catch (error) {
      await rollBack(connection);
      throw error;
    }
  });
}

async function rollBack(connection: Kysely<unknown>): Promise<void> {
  try {
    await send(connection, 'rollback');
  } catch {
    // The connection is gone, and with it the transaction.
  }
}
