import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Embedded, EmbeddedOptions, EmbeddedServer } from '../launcher.ts';
import { startEmbedded } from '../launcher.ts';

export interface Scratch {
  folder: string;
  /** Sentences logged so far. */
  said: string[];
  /** Starts a server that is stopped when the test ends, whatever happens. */
  start(options?: Partial<EmbeddedOptions>): Promise<Embedded>;
  log(message: string): void;
  clear(): Promise<void>;
}

/** A folder for one test, which the server's user may pass when the tests run as root. */
export async function makeScratch(): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), 'tl-'));
  await chmod(folder, 0o711);
  const said: string[] = [];
  const running: Embedded[] = [];
  const log = (message: string) => void said.push(message);
  const start = async (options: Partial<EmbeddedOptions> = {}) => {
    const embedded = await startEmbedded({
      dataDir: join(folder, 'data'),
      durability: 'test',
      log,
      ...options,
    });
    running.push(embedded);
    return embedded;
  };
  const clear = async () => {
    for (const embedded of running.toReversed()) await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { folder, said, start, log, clear };
}

/** One connection for the length of `work`. */
export async function withClient<Result>(
  server: EmbeddedServer,
  work: (client: pg.Client) => Promise<Result>,
  database = 'postgres',
): Promise<Result> {
  const client = new pg.Client({ ...server.connect(database), ssl: false });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The only value of the only row. */
export async function ask(server: EmbeddedServer, text: string): Promise<unknown> {
  return withClient(server, async (client) => {
    const { rows } = await client.query<unknown[]>({ text, rowMode: 'array' });
    return rows[0]?.[0];
  });
}
