import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import type { FamilyTables } from '../tables.ts';

const wrongCode = (): Failure =>
  new Failure('invalid', 'families/code-opens-nothing', { fields: { code: 'families/code-opens-nothing' } });

const refusals: Record<string, () => Failure> = {
  TL404: wrongCode,
  TL409: () =>
    new Failure('conflict', 'families/along-already', { detail: 'You are along with this person already.' }),
};

/**
 * Brings the offer behind a code to the family member who asks; the link's id. Fails with `families/code-opens-nothing`
 * (which uses up no code) and `families/along-already`.
 */
export async function bringOffer(permit: AnyPermit, codeDigest: Buffer): Promise<string> {
  try {
    const { rows } = await sql<{ id: string }>`select bring_offer(${codeDigest}::bytea) as id`.execute(
      asGuest<FamilyTables>(permit),
    );
    if (!rows[0]) throw wrongCode();
    return rows[0].id;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw refusals[code]?.() ?? error;
  }
}
