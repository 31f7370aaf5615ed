import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { App } from '../app.ts';
import { createApp } from '../app.ts';
import type { Actor } from '../kernel/access/index.ts';
import { settings } from '../kernel/config.ts';
import { appRole } from '../kernel/db/roles.ts';
import type { TestDatabase } from '../kernel/db/testing/template.ts';
import { cloneDatabase } from '../kernel/db/testing/template.ts';
import { KeyRing } from '../kernel/keys.ts';
import { createLog } from '../kernel/log.ts';
import type { Module } from '../kernel/module.ts';
import { modules } from '../modules.ts';

export interface House {
  app: App;
  database: TestDatabase;
  /** Folder of this installation, made when something is first written there. */
  dataDir: string;
  /** Sends a request as this actor, past sign-in (which has tests of its own). */
  as(actor: Actor): Caller;
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  body: never;
  /** The body as it came, for files. */
  bytes: Buffer;
  statements: number;
  headers: Record<string, string | string[] | number | undefined>;
}

export interface Caller {
  get(path: string): Promise<Answer>;
  /** As `get`, of what answers with a line that stays open: it is closed again as soon as it is there. */
  open(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  put(path: string, body?: unknown): Promise<Answer>;
  delete(path: string, body?: unknown): Promise<Answer>;
  /** Sends a file as it is, for rows with `upload`. */
  upload(path: string, bytes: Uint8Array | string, fileName: string): Promise<Answer>;
}

const actorHeader = 'x-test-actor';

/** The real authentication stands aside only for requests that carry an actor this file signed for. */
function withTestActors(all: readonly Module[], actors: Map<string, Actor>): Module[] {
  return all.map((module) => {
    const { authenticate } = module;
    if (!authenticate) return module;
    return {
      ...module,
      authenticate: async (db, exchange, now) =>
        actors.get(exchange.header(actorHeader) ?? '') ?? authenticate(db, exchange, now),
    };
  });
}

/** A whole application on a database of its own, without a port. */
export async function openHouse({
  given = {},
  ...options
}: {
  now?: () => Date;
  cookieMark?: string;
  /** Settings by name, as the environment gives them. */
  given?: Record<string, string>;
} = {}): Promise<House> {
  const database = await cloneDatabase(inject('database'));
  const { host, port } = database.server;
  const dataDir = join(tmpdir(), `tl-house-${database.name}`);
  const actors = new Map<string, Actor>();
  const app = await createApp({
    config: settings.parse({ ...given, DATA_DIR: dataDir }),
    modules: withTestActors(modules, actors),
    endpoint: { host, port, user: appRole, database: database.name },
    log: createLog('silent'),
    keys: new KeyRing(randomBytes(32)),
    countStatements: true,
    ...options,
  });
  return {
    app,
    database,
    dataDir,
    as: (actor) => callerFor(app, actors, actor),
    close: async () => {
      await app.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function callerFor(app: App, actors: Map<string, Actor>, actor: Actor): Caller {
  const key = randomUUID();
  actors.set(key, actor);
  const call = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<Answer> => {
    const reply = await app.server.inject({
      method,
      url: `/api${path}`,
      headers: { [actorHeader]: key, ...more },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const json = reply.headers['content-type']?.toString().includes('json') ? reply.json() : reply.body;
    return {
      status: reply.statusCode,
      body: json as never,
      bytes: reply.rawPayload,
      statements: Number(reply.headers['x-statements'] ?? 0),
      headers: reply.headers,
    };
  };
  return {
    get: (path) => call('GET', path),
    open: async (path) => {
      const headers = { [actorHeader]: key };
      const reply = await app.server.inject({ url: `/api${path}`, headers, payloadAsStream: true });
      const streams = reply.headers['content-type']?.toString().startsWith('text/event-stream');
      if (!streams) return call('GET', path);
      reply.stream().destroy();
      return {
        status: reply.statusCode,
        body: undefined as never,
        bytes: Buffer.alloc(0),
        statements: 0,
        headers: reply.headers,
      };
    },
    post: (path, body) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
    delete: (path, body) => call('DELETE', path, body),
    upload: (path, bytes, fileName) =>
      call('POST', path, Buffer.from(bytes), {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(fileName),
      }),
  };
}
