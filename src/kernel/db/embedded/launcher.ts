import { join } from 'node:path';
import { bringUp } from './bring-up.ts';
import { createCluster } from './create-cluster.ts';
import { keepUp } from './keep-up.ts';
import { socketPort, superuser } from './layout.ts';
import { chownTree } from './own-tree.ts';
import type { Home } from './prepare-home.ts';
import { confirmPlace, defaultShelter, prepareHome } from './prepare-home.ts';
import type { Program } from './program.ts';
import { findProgram } from './program.ts';
import type { EmbeddedLog } from './refuse.ts';
import type { ServerPlan } from './server-process.ts';
import type { Durability } from './settings.ts';
import { serverSettings } from './settings.ts';
import { leaveSocketFolder, socketFolder } from './socket-folder.ts';

export interface EmbeddedOptions {
  /** Folder of the installation; the database takes `postgres/` inside it and touches nothing else. */
  dataDir: string;
  log: EmbeddedLog;
  /** `full` by default: what is acknowledged survives a power cut. */
  durability?: Durability | undefined;
  /** A folder with `initdb` and `postgres` to use instead of the ones from npm. */
  binDir?: string | undefined;
  /** Where root puts database and program when the server's user cannot reach the data folder. */
  shelter?: string | undefined;
  /** PostgreSQL settings (name → value) that win over the launcher's sizes, such as shared_buffers. */
  settings?: Record<string, string> | undefined;
}

/** How to reach one database of the server; fits a pg pool as it is. */
export interface EmbeddedEndpoint {
  host: string;
  port: number;
  user: string;
  database: string;
}

/** A running embedded server that somebody runs, perhaps not we. */
export interface EmbeddedServer {
  socketDir: string;
  port: number;
  superuser: string;
  /** PostgreSQL's own data folder. */
  clusterDir: string;
  major: number;
  connect(database: string): EmbeddedEndpoint;
}

export interface Embedded extends EmbeddedServer {
  /** Milliseconds from the call until the first answered query. */
  startedInMs: number;
  /** The server was left running by a process that was killed. */
  adopted: boolean;
  /** Ends all sessions and the server, and returns when it is gone. May be called more than once. */
  stop(): Promise<void>;
}

export function describeServer(socketDir: string, clusterDir: string, major: number): EmbeddedServer {
  const connect = (database: string) => ({ host: socketDir, port: socketPort, user: superuser, database });
  return { socketDir, port: socketPort, superuser, clusterDir, major, connect };
}

async function readyCluster(home: Home, program: Program, durability: Durability): Promise<Home> {
  const { cluster, account, major } = home;
  if (major === undefined) await createCluster({ cluster, program, account, durability });
  else if (account && home.ownerUid !== account.uid) await chownTree(cluster, account);
  return confirmPlace(home);
}

async function planServer(home: Home, program: Program, options: EmbeddedOptions): Promise<ServerPlan> {
  const { durability = 'full', settings: overrides = {}, log } = options;
  const socketDir = await socketFolder(home);
  const { major } = program;
  const settings = serverSettings({ durability, socketDir, major, platform: process.platform, overrides });
  const { cluster, serverLog, account } = home;
  return { cluster, serverLog, socketDir, program, account, settings, log };
}

/**
 * Starts the PostgreSQL that comes along, on a Unix socket only, making its cluster on first use. Adopts a server left
 * running by a killed process, and brings the server back when it goes unasked. Throws a Failure (`database/…`) whose
 * detail is a sentence for the operator.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const begun = performance.now();
  const { dataDir, log, binDir, shelter = defaultShelter, durability = 'full' } = options;
  const place = await prepareHome({ dataDir, shelter, log });
  const { account, major: clusterMajor } = place;
  const copyTo = join(account ? shelter : place.base, 'program');
  const program = await findProgram({ binDir, clusterMajor, account, copyTo, log });
  const home = await readyCluster(place, program, durability);
  const plan = await planServer(home, program, options);
  const up = await bringUp(plan);
  const startedInMs = Math.round(performance.now() - begun);
  const keeper = keepUp(plan, up);
  log('The database is ready.', {
    startedInMs,
    adopted: up.adopted,
    major: program.major,
    cluster: home.cluster,
  });
  const server = describeServer(plan.socketDir, home.cluster, program.major);
  const stop = async () => {
    await keeper.stop();
    await leaveSocketFolder(home, plan.socketDir);
  };
  return { ...server, startedInMs, adopted: up.adopted, stop };
}
