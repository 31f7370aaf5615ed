import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { Failure } from '../failure.ts';
import { countStatement } from './meter.ts';

// One decision for the whole product: bigint and count(*) come back as numbers; ours stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A `date` is a calendar day, not midnight somewhere.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const arrayOfDates = 1182;
const daysOf = (text: string): string[] =>
  text
    .slice(1, -1)
    .split(',')
    .filter((day) => day !== '');

// An array of days is days as well.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    Number(oid) === arrayOfDates ? daysOf : pg.types.getTypeParser(oid, format),
};

export interface Endpoint {
  connectionString?: string;
  host?: string;
  port?: number;
  user?: string;
  database?: string;
  /** Start-up options, such as the role to become. */
  options?: string;
}

export interface Pool {
  readonly db: Kysely<unknown>;
  end(): Promise<void>;
}

const statementNames = new Map<string, string>();
const mostNames = 500;

/** The same text gets the same name, so that PostgreSQL plans it once a connection: three times faster. */
function nameOf(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known || statementNames.size >= mostNames) return known;
  const name = createHash('sha1').update(text).digest('base64url');
  statementNames.set(text, name);
  return name;
}

function queryOf(text: string, values: readonly unknown[]): pg.QueryConfig {
  const name = values.length > 0 ? nameOf(text) : undefined;
  return name ? { name, text, values: [...values] } : { text, values: [...values] };
}

/** The endpoint as the migrator uses it: every connection becomes the owner. */
export const asOwner = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  options: '-c role=throughline_owner',
});

/** Several statements in one text answer with the rows of all, one after the other. */
async function sendPlain(client: pg.PoolClient, text: string): Promise<pg.QueryResult> {
  const results: pg.QueryResult | pg.QueryResult[] = await client.query(text);
  const last = Array.isArray(results) ? results.at(-1) : results;
  if (!last) throw new Failure('bug', 'kernel/no-answer');
  // A transaction in which a statement failed answers its commit so, without an error.
  if (last.command === 'ROLLBACK' && text.endsWith('commit'))
    throw new Failure('bug', 'kernel/not-committed');
  return Array.isArray(results) ? { ...last, rows: results.flatMap(({ rows }) => rows) } : last;
}

class NamingPool {
  readonly #pool: pg.Pool;
  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }
  async connect() {
    const client = await this.#pool.connect();
    return {
      query: (text: string, values: readonly unknown[]) => {
        countStatement();
        return values.length === 0 ? sendPlain(client, text) : client.query(queryOf(text, values));
      },
      release: () => client.release(),
    };
  }
  end() {
    return this.#pool.end();
  }
}

/** A pool of connections as one role. `onError` hears of idle connections that the server dropped; the pool replaces them. */
export function openPool(
  endpoint: Endpoint,
  options: { max: number; onError: (error: Error) => void },
): Pool {
  const pool = new pg.Pool({
    ...endpoint,
    types,
    max: options.max,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
  });
  // Without listeners a restart of the database would end this process: the pool's own hears idle connections only,
  // so each connection gets one for the time it is in use.
  pool.on('error', options.onError);
  pool.on('connect', (client) => client.on('error', options.onError));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new NamingPool(pool) as never }) });
  return { db, end: () => db.destroy() };
}
