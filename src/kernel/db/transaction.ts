import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { isId } from '../../lib/ids.ts';
import { Failure } from '../failure.ts';

/** What the row policies may know of the session; empty text is null there. */
export interface Setting {
  orgId: string;
  personId: string;
  actorKind: string;
  participantIds: readonly string[];
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function checked(id: string): string {
  if (id !== '' && !isId(id)) throw new Failure('bug', 'kernel/bad-setting');
  return id;
}

function assignments(setting: Setting): string {
  const ids = setting.participantIds.map(checked).join(',');
  return [
    `set local app.org_id = ${quote(checked(setting.orgId))}`,
    `set local app.person_id = ${quote(checked(setting.personId))}`,
    `set local app.actor_kind = ${quote(setting.actorKind)}`,
    `set local app.participant_ids = ${quote(ids === '' ? '' : `{${ids}}`)}`,
  ].join(';');
}

/** Narrows (or, before sign-in, first tells) whose rows this transaction may see. */
export async function set(db: Kysely<unknown>, setting: Setting): Promise<void> {
  await sql.raw(assignments(setting)).execute(db);
}

/**
 * One transaction on one connection. `begin` and the settings go in a single message, and every setting is local:
 * a plain SET would outlive the transaction in a pooler and show one tenant another's rows.
 */
export async function transact<T>(
  db: Kysely<unknown>,
  setting: Setting,
  act: (db: Kysely<unknown>) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql.raw(`begin;${assignments(setting)}`).execute(connection);
    try {
      const result = await act(connection);
      await sql.raw('commit').execute(connection);
      return result;
    } catch (error) {
      await rollBack(connection);
      throw error;
    }
  });
}

async function rollBack(connection: Kysely<unknown>): Promise<void> {
  try {
    await sql.raw('rollback').execute(connection);
  } catch {
    // The connection is gone, and with it the transaction.
  }
}
