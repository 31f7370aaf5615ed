import { sql } from 'kysely';
import type { House } from '../../../testing/house.ts';

/** Looks behind the locks, as the superuser of the test database. */
export async function lookBehind(house: House, statement: string): Promise<Record<string, unknown>[]> {
  const { rows } = await sql.raw<Record<string, unknown>>(statement).execute(house.database.behind.db);
  return rows;
}
