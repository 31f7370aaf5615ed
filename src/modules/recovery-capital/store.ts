import { sql } from 'kysely';
import type { AnyPermit } from '../../kernel/access/index.ts';
import { asGuest } from '../../kernel/access/index.ts';

export interface ScaleKey {
  instrument: string;
  version: string;
  scale: string;
}

export interface LocalSpread extends ScaleKey {
  people: number;
  sd: number;
}

/** How scores spread among the people here, scale by scale; nothing of a scale that fewer than thirty have answered. */
export async function listSpreads(permit: AnyPermit, scales: readonly ScaleKey[]): Promise<LocalSpread[]> {
  if (scales.length === 0) return [];
  const { rows } = await sql<LocalSpread>`
    select wanted.instrument, wanted.version, wanted.scale, spread.people, spread.sd
    from jsonb_to_recordset(${JSON.stringify(scales)}::jsonb) as wanted(instrument text, version text, scale text)
      cross join lateral spread_of_scores(wanted.instrument, wanted.version, wanted.scale) spread
    where spread.sd is not null`.execute(asGuest<Record<never, never>>(permit));
  return rows;
}
