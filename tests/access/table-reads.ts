import pg from 'pg';

/** What one transaction read of a table: walks over all of it, and entries and rows read, its indexes' included. */
export interface TableReads {
  table: string;
  walks: number;
  rows: number;
}

// PostgreSQL's own counts of the transaction that asks, kept apart for each table and index.
const counts = `select coalesce(t.relname, c.relname) as table,
    sum(case when c.relkind = 'r' then pg_stat_get_xact_numscans(c.oid) else 0 end)::int as walks,
    sum(pg_stat_get_xact_tuples_returned(c.oid)
      + case when c.relkind = 'r' then pg_stat_get_xact_tuples_fetched(c.oid) else 0 end)::int as rows
  from pg_class c left join pg_index i on i.indexrelid = c.oid left join pg_class t on t.oid = i.indrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'i') group by 1`;

type Query = (this: pg.Client, ...given: unknown[]) => Promise<pg.QueryResult<TableReads>>;

const textOf = (first: unknown): string => {
  if (typeof first === 'string') return first;
  return typeof first === 'object' && first !== null && 'text' in first ? String(first.text) : '';
};

/**
 * What an act in this process reads, told by the database inside each of its transactions, just before they commit.
 * Tables it did not read are left out.
 */
export async function readsOf(act: () => Promise<unknown>): Promise<TableReads[]> {
  const query: Query = pg.Client.prototype.query;
  const told: Promise<pg.QueryResult<TableReads>>[] = [];
  // The driver offers no channel to hear of statements, so its one door is watched. What waits in a connection's line
  // is answered in order: each question here goes ahead of the statement that was heard.
  pg.Client.prototype.query = function heard(this: pg.Client, ...given: unknown[]) {
    const text = textOf(given[0]);
    // Counts that an earlier transaction left are handed in first.
    if (text.startsWith('begin;')) query.call(this, 'select pg_stat_force_next_flush()');
    if (text.endsWith('commit')) told.push(query.call(this, counts));
    return Reflect.apply(query, this, given);
  };
  try {
    await act();
  } finally {
    pg.Client.prototype.query = query;
  }
  const rows = (await Promise.all(told)).flatMap((answer) => answer.rows);
  return [...Map.groupBy(rows, (row) => row.table)]
    .map(([table, all]) => ({
      table,
      walks: all.reduce((sum, one) => sum + one.walks, 0),
      rows: all.reduce((sum, one) => sum + one.rows, 0),
    }))
    .filter(({ rows: read, walks }) => read > 0 || walks > 0);
}
