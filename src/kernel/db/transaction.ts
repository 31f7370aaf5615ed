import type { Kysely } from 'kysely';
import { CompiledQuery, sql } from 'kysely';
import { isId } from '../../lib/ids.ts';
import { Failure } from '../failure.ts';
import { literal } from './literal.ts';

/** What the row policies may know of the session; empty text is null there. */
export interface Setting {
  orgId: string;
  personId: string;
  actorKind: string;
  participantIds: readonly string[];
}

function checked(id: string): string {
  if (id !== '' && !isId(id)) throw new Failure('bug', 'kernel/bad-setting');
  return id;
}

function assignments(setting: Setting): string {
  const ids = setting.participantIds.map(checked).join(',');
  return [
    `set local app.org_id = ${literal(checked(setting.orgId))}`,
    `set local app.person_id = ${literal(checked(setting.personId))}`,
    `set local app.actor_kind = ${literal(setting.actorKind)}`,
    `set local app.participant_ids = ${literal(ids === '' ? '' : `{${ids}}`)}`,
  ].join(';');
}

/** Narrows (or, before sign-in, first tells) whose rows this transaction may see. */
export async function set(db: Kysely<unknown>, setting: Setting): Promise<void> {
  await sql.raw(assignments(setting)).execute(db);
}

export interface Opening {
  setting: Setting;
  /** A statement asked in the message that opens the transaction; its rows are the act's. Values by `literal`. */
  question?: string | undefined;
}

export interface Closing<T> {
  result: T;
  /** A statement told in the message that commits. Values by `literal`. */
  last?: string | undefined;
}

/** Statements as they stand, sent in one message; the rows of the last. */
async function send<Row>(
  db: Kysely<unknown>,
  ...statements: readonly (string | undefined)[]
): Promise<Row[]> {
  const text = statements.filter((one) => one !== undefined).join(';');
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text));
  return rows;
}

/**
 * One transaction on one connection. `begin` and the settings go in a single message, and every setting is local:
 * a plain SET would outlive the transaction in a pooler and show one tenant another's rows. What every act asks first
 * and tells last travels in the same messages, since each message is a wait.
 */
export async function transact<T, Row = never>(
  db: Kysely<unknown>,
  { setting, question }: Opening,
  act: (db: Kysely<unknown>, answer: readonly Row[]) => Promise<Closing<T>>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    try {
      const answer = await send<Row>(connection, 'begin', assignments(setting), question);
      const { result, last } = await act(connection, question ? answer : []);
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
