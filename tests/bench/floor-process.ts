import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import type { Endpoint } from '../../src/kernel/db/database.ts';
import { newId } from '../../src/lib/ids.ts';
import { serveOrder } from './child-process.ts';

/** One statement of the application's own, with a place in its values for what differs from request to request. */
export interface FloorStatement {
  text: string;
  values: unknown[];
}

export interface FloorRoute {
  name: string;
  method: 'GET' | 'POST';
  statements: FloorStatement[];
  /** In the values: the participant asked for, and the fact or audit row that is new each time. */
  stands: { participantId: string; newIds: string[] };
}

export interface FloorOrder {
  endpoint: Endpoint;
  routes: FloorRoute[];
}

const nameOf = (text: string): string => createHash('sha1').update(text).digest('base64url');

/** The value with this request's ids in the places of the ones that were recorded. */
function put(value: unknown, stands: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => put(one, stands));
  if (typeof value !== 'string') return value;
  let text = value;
  for (const [recorded, now] of stands) text = text.replaceAll(recorded, now);
  return text;
}

const plain = (row: Record<string, unknown>): object =>
  row.words instanceof Buffer ? { ...row, words: row.words.toString('base64') } : row;

/** A bare route: Fastify, a pool, the statements; no policy, no session, no schema. Each statement commits by itself. */
await serveOrder<FloorOrder>(async ({ endpoint, routes }) => {
  const pool = new pg.Pool({ ...endpoint, max: 10 });
  const app = Fastify();
  for (const { name, method, statements, stands } of routes) {
    const named = statements.map(({ text, values }) => ({ name: nameOf(text), text, values }));
    app.route<{ Params: { id: string } }>({
      method,
      url: `/${name}/:id`,
      handler: async (request) => {
        const ids = new Map(stands.newIds.map((recorded) => [recorded, newId()]));
        ids.set(stands.participantId, request.params.id);
        const pooled = await pool.connect();
        try {
          let rows: object[] = [];
          for (const [at, one] of named.entries()) {
            const values = one.values.map((value) => put(value, ids));
            const result = await pooled.query<Record<string, unknown>>({ ...one, values });
            if (at === 0) rows = result.rows.map(plain);
          }
          return { rows };
        } finally {
          pooled.release();
        }
      },
    });
  }
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  const close = async () => {
    await app.close();
    await pool.end();
  };
  return { port: typeof address === 'object' && address ? address.port : 0, close };
});
