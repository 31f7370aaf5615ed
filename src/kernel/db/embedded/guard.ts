import { Socket } from 'node:net';
import pg from 'pg';
import { socketPort, superuser } from './layout.ts';
import { errorCode } from './refuse.ts';

/** Held by whoever runs the server, for as long as they run: PostgreSQL frees it the moment they are gone. */
const guardKey = 5_462_001;

const guardName = 'throughline launcher';

/** A connection that works, and what the server said on it. */
export interface Guard {
  clusterName: string;
  /** Resolves when the connection ends, whoever ended it. */
  ended: Promise<void>;
  /** Gives up the right to run the server. */
  close(): Promise<void>;
}

export type Knock =
  | { state: 'not-yet' }
  | { state: 'held'; byPid: number | undefined }
  | { state: 'open'; guard: Guard };

const notYet = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300']);

function mayComeLater(error: unknown): boolean {
  const code = errorCode(error);
  if (code) return notYet.has(code);
  // The driver's own words for a connection that broke off, or that nobody answered, carry no code.
  return error instanceof Error && /^Connection terminated|^timeout expired/.test(error.message);
}

function newClient(socketDir: string, socket: Socket): pg.Client {
  return new pg.Client({
    host: socketDir,
    port: socketPort,
    user: superuser,
    database: 'postgres',
    password: '',
    ssl: false,
    connectionTimeoutMillis: 10_000,
    stream: () => socket,
    application_name: `${guardName} ${process.pid}`,
  });
}

const askForGuard = `
  select pg_try_advisory_lock($1::bigint) as mine,
         current_setting('cluster_name') as cluster_name,
         (select max(application_name) from pg_stat_activity
           where application_name like $2 || ' %' and pid <> pg_backend_pid()) as holder`;

interface GuardAnswer {
  mine: boolean;
  cluster_name: string;
  holder: string | null;
}

type Answer = { mine: true; clusterName: string } | { mine: false; byPid: number | undefined };

async function ask(client: pg.Client): Promise<Answer> {
  const { rows } = await client.query<GuardAnswer>(askForGuard, [guardKey, guardName]);
  const answer = rows[0];
  if (answer?.mine) return { mine: true, clusterName: answer.cluster_name };
  return { mine: false, byPid: Number(answer?.holder?.slice(guardName.length)) || undefined };
}

async function closeClient(client: pg.Client, socket: Socket): Promise<void> {
  socket.ref();
  // The server may have ended the connection first, which is as good.
  await client.end().catch(() => undefined);
}

/** Tries once to become the one who runs the server behind this socket. */
export async function knock(socketDir: string): Promise<Knock> {
  const socket = new Socket();
  const client = newClient(socketDir, socket);
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  // The end is what counts; without a listener the error before it would end this process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const answer = await ask(client);
    const close = () => closeClient(client, socket);
    if (answer.mine) {
      // The launcher alone keeps no program alive.
      socket.unref();
      return { state: 'open', guard: { clusterName: answer.clusterName, ended, close } };
    }
    await close();
    return { state: 'held', byPid: answer.byPid };
  } catch (error) {
    socket.destroy();
    if (mayComeLater(error)) return { state: 'not-yet' };
    throw error;
  }
}
