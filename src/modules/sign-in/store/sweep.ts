import { sql } from 'kysely';
import type { Permit } from '../../../kernel/access/index.ts';
import { handle } from '../../../kernel/access/index.ts';
import type { SignInTables } from '../tables.ts';

/** Of every organization at once: counted tries belong to none. */
export async function sweepOld(permit: Permit<'sign-in.sweep', SignInTables>): Promise<void> {
  await sql`select sweep_sign_in(${permit.now}::timestamptz)`.execute(handle(permit));
}
