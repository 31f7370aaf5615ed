import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Day } from '../../lib/dates.ts';
import type { Factor, Notified, Verdict } from './domain.ts';

/** One version of an entry; the highest one stands. */
export interface BreachRow {
  org_id: string;
  id: string;
  version: number;
  discovered_on: Day;
  happened_on: Day | null;
  what: string;
  people: number;
  in_one_state: number;
  verdict: Verdict;
  factors: JSONColumnType<Record<Factor, string>>;
  told: JSONColumnType<Partial<Record<Notified, Day>>>;
  written_by: Generated<string | null>;
  written_at: ColumnType<Date, never, never>;
}

export interface BreachTables {
  breaches: BreachRow;
}
